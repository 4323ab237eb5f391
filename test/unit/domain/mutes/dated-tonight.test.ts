import { describe, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { actsToDate, type Dating, type UnsureEnd } from "../../../../src/domain/mutes/tonight.ts";
import { evening } from "../../../support/make-post.ts";
import { makeRule } from "./make-rule.ts";

const hourMs = 3_600_000;
const endOfHour = evening + 1.5 * hourMs;
/** The mute was made in the chat's hour, on a computer five hours ahead. */
const ours = evening + 5 * hourMs;
const assumed = ours + 6 * hourMs;
const known: Dating = { now: evening, offset: -5 * hourMs, chats: [copchat], inForce: [] };
const end: UnsureEnd = { ruleId: "m", chatId: "copchat", until: assumed };

function dated(one: Partial<UnsureEnd> = {}, dating: Partial<Dating> = {}, at = ours) {
  return actsToDate({ batch: "b", at, ours, rules: [{ ...end, ...one }] }, { ...known, ...dating });
}

describe("a mute until tonight is over, made before X's clock was known", () => {
  it("ends with the evening that was meant", () => {
    expect(dated()).toEqual([{ act: "until", ruleId: "m", until: endOfHour, corrects: "b" }]);
  });

  it("stays as it is where the clock was right to the minute, or the end is", () => {
    expect(dated({}, { offset: 60_000, now: ours + 60_000 })).toEqual([]);
    expect(dated({}, { offset: 60_001, now: ours + 60_001 })).not.toEqual([]);
    expect(dated({ until: endOfHour })).toEqual([]);
  });

  it("ends six hours on where it is of no chat", () => {
    const { chatId: _, ...ofNone } = end;
    const acts = actsToDate({ batch: "b", at: ours, ours, rules: [ofNone] }, known);
    expect(acts).toMatchObject([{ until: evening + 6 * hourMs }]);
    const later = actsToDate(
      { batch: "b", at: ours, ours, rules: [ofNone] },
      { ...known, now: evening + hourMs },
    );
    expect(later).toEqual(acts);
  });

  it("never ends before the end that it had", () => {
    const before = evening + 2 * hourMs;
    expect(dated({ before })).toMatchObject([{ until: before, corrects: "b" }]);
    expect(dated({ before: assumed }), "it lasted long enough").toEqual([]);
  });

  it("lasts on where it had lasted long enough by the wrong clock only", () => {
    const before = evening + hourMs;
    const until = evening - 20 * hourMs;
    const other = makeRule({ kind: "phrase", phrase: "other" }, { id: "other" });
    const inForce = [other, makeRule({ kind: "phrase", phrase: "gift" }, { id: "m", until: before })];
    expect(dated({ before, until }, { inForce })).toEqual([{ act: "until", ruleId: "m", until: endOfHour }]);
    expect(dated({ before, until }), "it is over since").toEqual([]);
    const longer = [makeRule({ kind: "phrase", phrase: "gift" }, { id: "m", until: endOfHour })];
    expect(dated({ before, until }, { inForce: longer })).toEqual([]);
  });

  it("ends no later than one that is made now, and not in the past: this computer's clock may have changed", () => {
    const behind = evening - 30 * hourMs;
    const later = { offset: 40 * hourMs, now: evening };
    expect(dated({ until: behind }, later)).toMatchObject([{ until: endOfHour }]);
    const past = { offset: -40 * hourMs, now: evening };
    expect(dated({ until: assumed }, past)).toMatchObject([{ until: endOfHour }]);
  });
});
