import { max, ticks } from "d3-array";
import { area, curveMonotoneX } from "d3-shape";
import type { VNode } from "preact";
import { shownNumber } from "../../domain/questions/shown-number.ts";
import type { Minute, PostRate } from "../../domain/recap/post-rate.ts";
import type { TranscriptQuestion } from "../../domain/recap/transcript.ts";
import { words } from "../../words/words.ts";
import { ChartReading } from "./chart-reading.tsx";
import type { RecapTimes } from "./recap-times.ts";

const width = 720;
const height = 180;
const left = 34;
const bottom = 22;
const top = 18;

/**
 * Posts a minute with the questions marked, set-aside posts stacked on top. A scriptless SVG for exported
 * files; a table below has the numbers for screen readers.
 */
export function PostChart(props: {
  readonly rate: PostRate;
  readonly questions: readonly TranscriptQuestion[];
  readonly times: RecapTimes;
  /** In a page with scripts each minute can be read off. */
  readonly isRead?: boolean;
}): VNode {
  const { rate, questions, times, isRead = false } = props;
  const { steps, stepMinutes } = rate;
  const highest = Math.max(1, max(steps, ({ shown, setAside }) => shown + setAside) ?? 1);
  const first = steps[0]?.at ?? 0;
  const span = Math.max(1, steps.length - 1) * stepMinutes * 60_000;
  const x = (at: number) => left + (Math.min(Math.max(at - first, 0), span) / span) * (width - left - 6);
  const y = (count: number) => height - bottom - (count / highest) * (height - bottom - top);
  const layer = (low: (step: Minute) => number, high: (step: Minute) => number) =>
    area<Minute>()
      .x(({ at }) => x(at))
      .y0((step) => y(low(step)))
      .y1((step) => y(high(step)))
      .curve(curveMonotoneX)([...steps]) ?? "";
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words("recapChart")}>
        {ticks(0, highest, 4)
          .filter(Number.isInteger)
          .map((count, at) => (
            <g class="grid">
              <line x1={left} x2={width - 6} y1={y(count)} y2={y(count)} />
              <text
                class={at % 2 === 1 || y(count) < top + 16 ? "wide" : undefined}
                x={left - 6}
                y={y(count) + 3.5}
                text-anchor="end"
              >
                {count}
              </text>
            </g>
          ))}
        <path
          class="shown"
          d={layer(
            () => 0,
            ({ shown }) => shown,
          )}
        />
        <path
          class="set-aside"
          d={layer(
            ({ shown }) => shown,
            ({ shown, setAside }) => shown + setAside,
          )}
        />
        {timeTicks(steps).map(({ at }) => (
          <text class="time" x={x(at)} y={height - bottom + 5} text-anchor="middle">
            {times.time(at)}
          </text>
        ))}
        {questionTicks(questions, x).map(({ number, at, isLabelled, isLabelledSmall }) => (
          <g class="question" key={number}>
            <line x1={at} x2={at} y1={top} y2={height - bottom} />
            {isLabelled ? (
              <text
                class={isLabelledSmall ? undefined : "wide"}
                x={at}
                y={top - 6}
                text-anchor={at < left + 18 ? "start" : "middle"}
              >
                {words("recapChartQuestion", { number: shownNumber(number) })}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      {isRead ? <ChartReading steps={steps} shareOf={(at) => x(at) / width} times={times} /> : null}
      <RateTable rate={rate} times={times} />
    </figure>
  );
}

function RateTable({ rate, times }: { readonly rate: PostRate; readonly times: RecapTimes }): VNode {
  const rows = rate.steps.filter(({ shown, setAside }) => shown + setAside > 0);
  return (
    <details>
      <summary>{words("recapChartTable")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words("recapChartTime")}</th>
            <th scope="col">{words("recapChartShown")}</th>
            <th scope="col">{words("recapChartSetAside")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, shown, setAside }) => (
            <tr>
              <th scope="row">{times.time(at)}</th>
              <td>{shown}</td>
              <td>{setAside}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A label that would cover the one before it is left out; on a phone it is larger, in the drawing's own measure. */
function questionTicks(questions: readonly TranscriptQuestion[], x: (at: number) => number) {
  const labelWidth = 26;
  const smallLabelWidth = 60;
  let free = 0;
  let freeSmall = 0;
  return questions
    .flatMap(({ number, post }) => (post ? [{ number, at: x(post.createdAt) }] : []))
    .toSorted((a, b) => a.at - b.at)
    .map((tick) => {
      const isLabelled = tick.at >= free;
      if (isLabelled) free = tick.at + labelWidth;
      const isLabelledSmall = isLabelled && tick.at >= freeSmall;
      if (isLabelledSmall) freeSmall = tick.at + smallLabelWidth;
      return { ...tick, isLabelled, isLabelledSmall };
    });
}

/** About five evenly spaced times, without the ends, where they would be cut. */
function timeTicks(steps: readonly Minute[]): readonly Minute[] {
  const every = Math.max(1, Math.round(steps.length / 6));
  return steps.filter((_, index) => index > 0 && index < steps.length - 1 && index % every === 0);
}
