import { expect, it } from "vitest";
import { differencesOf, type Kept, missingRecords } from "../../hostile/kept.ts";

const quiet: Kept = {
  gaps: ['{"from":1,"to":2}'],
  readUpTo: "2",
  shown: ["1", "2", "3"],
  posts: new Map([
    ["1", "one"],
    ["2", "two"],
    ["3", "three"],
  ]),
  made: ["drafts mine"],
  others: 0,
  problem: undefined,
  clockOffset: 1000,
  stores: { people: { autoIncrement: false, indexes: [], records: [[["copchat", "5"], null]] } },
};

it("forged posts, and nothing else, make no difference", () => {
  expect(differencesOf(quiet, { ...quiet, others: 500, clockOffset: 1400 })).toEqual([]);
});

it.each<[string, Partial<Kept>, RegExp]>([
  ["a post that is not shown", { shown: ["1", "3"] }, /not shown any more: 2/],
  ["a gap that is gone", { gaps: [] }, /a gap is gone: \{"from":1/],
  ["a false gap", { gaps: [...quiet.gaps, "forged"] }, /a false gap: forged/],
  ["a read mark that went on", { readUpTo: "3" }, /read up to 3 instead of 2/],
  ["another order", { shown: ["2", "1", "3"] }, /another order/],
  ["a post that is lost", { posts: new Map([["1", "one"]]) }, /not kept any more: 2/],
  ["a post with other words", { posts: new Map([...quiet.posts, ["2", "forged"]]) }, /two is forged/],
  ["a draft that is lost", { made: [] }, /the person's, lost: drafts mine/],
  ["a mute of nobody's", { made: ["drafts mine", "mutes forged"] }, /not the person's: mutes forged/],
  ["trouble that stays", { problem: "rate-limited" }, /rate-limited/],
  ["a clock that is wrong", { clockOffset: 86_400_000 }, /ms off/],
])("%s is told", (_, more, reported) => {
  expect(differencesOf(quiet, { ...quiet, ...more }).join("\n")).toMatch(reported);
});

it("a foreign record that is gone, or changed, is told", () => {
  const here = { store: "people", key: ["copchat", "5"], value: null };
  expect(missingRecords(quiet, [here])).toEqual([]);
  expect(
    missingRecords(quiet, [
      { ...here, value: 5 },
      { ...here, store: "drafts" },
    ]),
  ).toHaveLength(2);
});
