import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Minute } from "../../domain/recap/post-rate.ts";
import { words } from "../../words/words.ts";
import type { RecapTimes } from "./recap-times.ts";

interface ChartReadingProps {
  readonly steps: readonly Minute[];
  /** A moment's place, as a share of the chart's width. */
  readonly shareOf: (at: number) => number;
  readonly times: RecapTimes;
}

/** Reads the chart minute by minute, under the pointer or by the arrow keys. */
export function ChartReading({ steps, shareOf, times }: ChartReadingProps): VNode | null {
  const [place, setPlace] = useState<number | undefined>(undefined);
  const last = steps.length - 1;
  const read = steps[Math.min(place ?? 0, last)];
  if (!read) return null;
  const { at, shown, setAside } = read;
  const reading = words("recapChartAt", { time: times.time(at), shown, aside: setAside });
  const nearest = (share: number) =>
    steps.reduce(
      (best, step, index) =>
        Math.abs(shareOf(step.at) - share) < Math.abs(shareOf(steps[best]?.at ?? 0) - share) ? index : best,
      0,
    );
  return (
    <>
      <div
        class="chart-reading"
        role="slider"
        tabIndex={0}
        aria-label={words("recapChartRead")}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={Math.min(place ?? 0, last)}
        aria-valuetext={reading}
        onPointerMove={({ currentTarget, clientX }) => {
          const { left, width } = currentTarget.getBoundingClientRect();
          setPlace(nearest((clientX - left) / width));
        }}
        onPointerLeave={({ currentTarget }) => {
          if (document.activeElement !== currentTarget) setPlace(undefined);
        }}
        onFocus={() => setPlace((known) => known ?? 0)}
        onBlur={() => setPlace(undefined)}
        onKeyDown={(event) => {
          const next = placeAfter(event.key, place ?? 0, last);
          if (next === undefined) return;
          event.preventDefault();
          setPlace(next);
        }}
      >
        {place === undefined ? null : <i style={{ left: `${shareOf(at) * 100}%` }} />}
      </div>
      <p class="chart-told num" aria-hidden="true">
        {place === undefined ? "\u00a0" : reading}
      </p>
    </>
  );
}

function placeAfter(key: string, place: number, last: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: place - 1,
    ArrowDown: place - 1,
    ArrowRight: place + 1,
    ArrowUp: place + 1,
    PageDown: place - 10,
    PageUp: place + 10,
    Home: 0,
    End: last,
  };
  const wanted = moves[key];
  return wanted === undefined ? undefined : Math.min(Math.max(wanted, 0), last);
}
