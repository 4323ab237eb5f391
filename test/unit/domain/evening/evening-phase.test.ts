import { describe, expect, it } from "vitest";
import { phaseOf } from "../../../../src/domain/evening/evening-phase.ts";

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

describe("without an announced hour", () => {
  const loose = { startsAt: from, endsAt: from + 100 * minute, posts: 60 };

  it.each([
    [-1, undefined],
    [0, "opening"],
    [10, "middle"],
    [49, "middle"],
    [50, "closing"],
    [100, "closing"],
    [101, undefined],
  ])("%i minutes behind its first post a fast evening is in its %s", (minutes, phase) => {
    expect(phaseOf(loose, from + minutes * minute)).toBe(phase);
  });

  it("a few posts between evenings have no middle, and what was kept is offered all the same", () => {
    const slow = { ...loose, posts: 9 };
    expect(phaseOf(slow, from + 20 * minute)).toBeUndefined();
    expect(phaseOf(slow, from + 55 * minute)).toBe("closing");
  });
});

it("no session has no phase", () => expect(phaseOf(undefined, from)).toBeUndefined());
