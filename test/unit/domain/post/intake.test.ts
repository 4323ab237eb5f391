import { expect, it } from "vitest";
import { Intakes } from "../../../../src/domain/post/intake.ts";
import { evening } from "../../../support/make-post.ts";

const minute = 60_000;
const tab = 7;

/** How many of `count` posts, twenty each time, are kept when they come in so many ms. */
function keptOf(count: number, ms: number, tabs = 1): number {
  const intakes = new Intakes(evening);
  let kept = 0;
  for (let come = 0; come < count; come += 20) {
    const now = evening + (ms * come) / count;
    const tabId = (come / 20) % tabs;
    if (intakes.isFlooded(tabId, now)) continue;
    intakes.count(tabId, 20, now);
    kept += 20;
  }
  return kept;
}

it("takes 4,000 new posts at once, of 5,000 that come in six seconds no more than a few others", () => {
  expect(keptOf(4000, 0)).toBe(4000);
  expect(keptOf(5000, 6000)).toBe(4040);
  expect(keptOf(20_000, minute)).toBe(4280);
});

it("takes every post of an hour that is twice as fast as the fastest chat", () => {
  expect(keptOf(4000, 60 * minute)).toBe(4000);
  expect(keptOf(16_000, 60 * minute)).toBe(16_000);
});

it("counts by tab, and what a page pours in through many tabs together", () => {
  expect(keptOf(8000, 0, 2)).toBe(8000);
  expect(keptOf(40_000, 0, 10)).toBe(16_000);
});

it("has room again with the time, never more than at once, and none by a clock that is set back", () => {
  const intakes = new Intakes(evening);
  intakes.count(tab, 4000, evening);
  expect(intakes.isFlooded(tab, evening)).toBe(true);
  expect(intakes.isFlooded(8, evening), "another tab").toBe(false);
  expect(intakes.isFlooded(tab, evening - 60 * minute)).toBe(true);
  expect(intakes.isFlooded(tab, evening + 224)).toBe(true);
  expect(intakes.isFlooded(tab, evening + 225)).toBe(false);
  intakes.count(tab, 4000, evening + 600 * minute);
  expect(intakes.isFlooded(tab, evening + 600 * minute)).toBe(true);
});

it("counts what is under way, of the tab and of all", () => {
  const intakes = new Intakes(evening);
  expect(intakes.isFlooded(tab, evening, { ofTab: 3999, ofAll: 15_999 })).toBe(false);
  expect(intakes.isFlooded(tab, evening, { ofTab: 4000, ofAll: 4000 })).toBe(true);
  expect(intakes.isFlooded(tab, evening, { ofTab: 0, ofAll: 16_000 })).toBe(true);
});

it("goes on from what was kept, but for 249 posts at most, and keeps nothing of a tab with all its room", () => {
  const intakes = new Intakes(evening);
  const due = Array.from({ length: 4000 }, () => intakes.count(tab, 1, evening));
  expect(due.filter(Boolean)).toHaveLength(16);
  const again = new Intakes(evening, intakes.kept(evening));
  expect(again.isFlooded(tab, evening)).toBe(true);
  for (const other of [1, 2, 3]) again.count(other, 4000, evening);
  expect(again.isFlooded(4, evening), "of all tabs").toBe(true);
  expect(intakes.kept(evening + 15 * minute)).toEqual([]);
});

it("is written down for no delivery of a tab that has nearly all its room", () => {
  const intakes = new Intakes(evening);
  const due = Array.from({ length: 60 }, (_, at) => intakes.count(tab, 20, evening + at * minute));
  expect(due.filter(Boolean)).toEqual([]);
});

it("has no more room than at once, and is not flooded for ever, by a record that says so", () => {
  const later = evening + 1e12;
  const intakes = new Intakes(evening, [[tab, { room: 1e9, at: later }]]);
  intakes.count(tab, 4000, evening);
  expect(intakes.isFlooded(tab, evening)).toBe(true);
  expect(intakes.isFlooded(tab, evening + minute)).toBe(false);
});
