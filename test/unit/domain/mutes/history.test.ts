import { describe, expect, it } from "vitest";
import { type MuteRow, ruleIdOf, withRightEnds } from "../../../../src/domain/mutes/history.ts";
import { makeRule } from "./make-rule.ts";

const rule = makeRule({ kind: "phrase", phrase: "gift" }, { id: "m", until: 900 });
const muted: MuteRow = { id: "1", batch: "first", at: 100, act: "muted", rule };
const longer: MuteRow = { id: "2", batch: "second", at: 200, act: "until", ruleId: "m", until: 1500 };
const ended: MuteRow = { id: "3", batch: "first", at: 300, act: "ended", ruleId: "m", why: "brought-back" };
const correction = (corrects: string, until: number): MuteRow => ({
  id: "9",
  batch: "later",
  at: 400,
  act: "until",
  ruleId: "m",
  until,
  corrects,
});

describe("an end that was put right", () => {
  it("stands in the mute that had the wrong one, and nothing else is changed", () => {
    expect(withRightEnds([muted, longer, ended, correction("first", 700)])).toEqual([
      { ...muted, rule: { ...rule, until: 700 } },
      longer,
      ended,
    ]);
  });

  it("stands in the change that had it", () => {
    expect(withRightEnds([muted, longer, correction("second", 1200)])).toEqual([
      muted,
      { ...longer, until: 1200 },
    ]);
  });

  it("is the last one said", () => {
    const rows = withRightEnds([muted, correction("first", 700), { ...correction("first", 800), id: "10" }]);
    expect(rows).toEqual([{ ...muted, rule: { ...rule, until: 800 } }]);
  });

  it("is no row of its own, and without any the rows stay as they are", () => {
    const rows = [muted, longer];
    expect(withRightEnds(rows)).toBe(rows);
    expect(withRightEnds([muted, correction("unknown", 700)])).toEqual([muted]);
  });
});

describe("a row's rule", () => {
  it("is the one it makes or names, and none for a post that is spared", () => {
    expect([muted, longer, ended].map(ruleIdOf)).toEqual(["m", "m", "m"]);
    const spared: MuteRow = {
      id: "4",
      batch: "b",
      at: 1,
      act: "spared",
      spared: { kind: "post", id: "20949620000" },
    };
    expect(ruleIdOf(spared)).toBeUndefined();
  });
});
