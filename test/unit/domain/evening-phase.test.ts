import { expect, it } from "vitest";
import { phaseOf } from "../../../src/domain/evening-phase.ts";

const minute = 60_000;
const from = Date.UTC(2026, 10, 19, 2, 0);
const hour = { from, to: from + 60 * minute };
const session = { startsAt: from - 15 * minute, endsAt: hour.to + 30 * minute, hour, posts: 3 };

it.each([
  [-16, undefined],
  [-15, "opening"],
  [0, "opening"],
  [9, "opening"],
  [10, "middle"],
  [49, "middle"],
  [50, "closing"],
  [60, "closing"],
  [90, "closing"],
  [91, undefined],
])("%i minutes into the hour the evening is in its %s", (minutes, phase) => {
  expect(phaseOf(session, from + minutes * minute)).toBe(phase);
});

it("without an announced hour nobody knows where the evening stands", () => {
  const { hour: _, ...loose } = session;
  expect(phaseOf(loose, from)).toBeUndefined();
  expect(phaseOf(undefined, from)).toBeUndefined();
});
