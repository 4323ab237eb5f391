import { max, ticks } from "d3-array";
import type { VNode } from "preact";
import type { EveningNumbers } from "../../domain/recap/chat-numbers.ts";
import { words } from "../../words/words.ts";
import type { RecapTimes } from "./recap-times.ts";

const width = 720;
const height = 150;
const left = 34;
const bottom = 22;
const top = 8;

/** People an evening, returning and new. The table below has the same numbers. */
export function AttendanceChart(props: {
  readonly evenings: readonly EveningNumbers[];
  readonly times: RecapTimes;
}): VNode {
  const { evenings, times } = props;
  const highest = Math.max(1, max(evenings, ({ people }) => people) ?? 1);
  const step = (width - left - 6) / evenings.length;
  const bar = Math.min(28, step * 0.8);
  const y = (count: number) => height - bottom - (count / highest) * (height - bottom - top);
  const every = Math.ceil(evenings.length / 8);
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words("numbersChart")}>
        {ticks(0, highest, 4)
          .filter(Number.isInteger)
          .map((count) => (
            <g class="grid" key={count}>
              <line x1={left} x2={width - 6} y1={y(count)} y2={y(count)} />
              <text x={left - 6} y={y(count) + 3.5} text-anchor="end">
                {count}
              </text>
            </g>
          ))}
        {evenings.map((evening, at) => {
          const { from, people, newPeople = 0 } = evening;
          const x = left + (at + 0.5) * step;
          return (
            <g key={from}>
              <title>{words("numbersBar", { date: times.date(from), people, fresh: newPeople })}</title>
              <rect
                class="shown"
                x={x - bar / 2}
                y={y(people - newPeople)}
                width={bar}
                height={y(0) - y(people - newPeople)}
              />
              <rect
                class="fresh"
                x={x - bar / 2}
                y={y(people)}
                width={bar}
                height={y(people - newPeople) - y(people)}
              />
              {at % every === 0 ? (
                <text x={x} y={height - 6} text-anchor="middle">
                  {times.dayAndMonth(from)}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <figcaption class="soft">{words("numbersLegend")}</figcaption>
    </figure>
  );
}
