import { describe, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { checkDraft, houseRules } from "../../../../src/domain/house-rules/check-draft.ts";
import type { DraftInChat } from "../../../../src/domain/house-rules/house-rule.ts";
import type { Wording } from "../../../../src/domain/words/wording.ts";
import { wordsOf } from "../../../../src/words/words.ts";

function advice(text: string, more: Partial<DraftInChat> = {}) {
  return checkDraft({ text, chat: copchat, kind: "post", ...more });
}

const english = (text: Wording | string) => (typeof text === "string" ? text : wordsOf(text));

describe("advice on a draft", () => {
  it("has a sentence, something to do, and the places it speaks of", () => {
    const text = "Call me at 555-867-5309 #copchat";
    const [first, ...others] = advice(text);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ id: "phone-number", ranges: [{ start: 11, end: 23 }] });
    expect(text.slice(11, 23)).toBe("555-867-5309");
    expect(first && english(first.sentence)).toMatch(/open forum/);
    expect(first && english(first.advice)).not.toBe("");
  });

  it("comes in the order of the rules, from several at once", () => {
    expect(advice("buy it now, you idiot", { kind: "quote" }).map(({ id }) => id)).toEqual([
      "no-hashtag",
      "selling",
      "swearing",
    ]);
  });

  it("names the chat's own limit and hashtag", () => {
    const sentences = advice("x".repeat(101), { chat: { ...copchat, limit: 100 } }).map(({ sentence }) =>
      english(sentence),
    );
    expect(sentences).toEqual([
      "Posts in this chat have at most 100 characters.",
      "Without #copchat nobody in the chat will see this.",
    ]);
  });

  it("does not miss a hashtag that stands behind what it reads of a very long draft", () => {
    const rules = advice(`${"A word ".repeat(800)}#copchat`).map(({ id }) => id);
    expect(rules).toEqual(["over-limit"]);
  });

  it("counts as the chat counts", () => {
    const text = `${"漢".repeat(100)} #copchat`;
    expect(advice(text)).toEqual([]);
    expect(advice(text, { chat: { ...copchat, countRule: "x-280" } })).toMatchObject([{ id: "over-limit" }]);
  });

  it("marks what is over the limit in the text as it was typed", () => {
    const text = `${"e\u0301".repeat(130)} #copchat and on`;
    const [over] = advice(text);
    expect(over).toMatchObject({ id: "over-limit", ranges: [{ start: 270, end: text.length }] });
  });

  it("is silent where the person or the chat switched a rule off, and else speaks in the chat's words", () => {
    const houseRulesOf = (on: boolean) => ({
      ...copchat,
      houseRules: { selling: { on, sentence: "Not in {hashtag}, please." } },
    });
    const text = "Promo code BLUE15 #copchat";
    expect(advice(text, { chat: houseRulesOf(false) })).toEqual([]);
    expect(advice(text, { chat: houseRulesOf(true) })).toMatchObject([
      { id: "selling", sentence: "Not in #copchat, please." },
    ]);
  });

  it("does not ask for the hashtag outside the chat", () => {
    expect(advice("See you there", { outside: true })).toEqual([]);
  });

  it("speaks of links in the middle of an evening only", () => {
    const text = "Read https://example.com/a #copchat";
    expect(advice(text, { phase: "middle" }).map(({ id }) => id)).toEqual(["link-in-the-middle"]);
    for (const phase of ["opening", "closing"] as const) expect(advice(text, { phase })).toEqual([]);
    expect(advice(text)).toEqual([]);
  });

  it("asks for own words in quotes only", () => {
    expect(advice("#copchat", { kind: "quote" }).map(({ id }) => id)).toEqual(["empty-quote"]);
    for (const kind of ["post", "reply", "answer"] as const) expect(advice("#copchat", { kind })).toEqual([]);
  });

  it("has nothing to say to an empty draft", () => {
    expect(advice(" \n ", { kind: "quote" })).toEqual([]);
  });

  it("stays within the text, whatever is pasted", { timeout: 90_000 }, () => {
    const hostile = [
      "\ud800",
      "\u0000",
      "a@",
      "1/2 ",
      "(415) 555-",
      "f*",
      "a.b@c.",
      "12 Aa ",
      "my case ",
      "\u0301",
      "e\u0301 ",
    ];
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      for (const { ranges } of advice(text, { kind: "quote", phase: "middle" }))
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
    }
  });
});

describe("the rules", () => {
  it("have each their own name, sentence and advice", () => {
    expect(new Set(houseRules.map(({ id }) => id)).size).toBe(houseRules.length);
    const names = { limit: "140", hashtag: "#copchat" };
    expect(new Set(houseRules.map(({ sentence }) => english(sentence(names)))).size).toBe(houseRules.length);
    for (const { sentence, advice } of houseRules)
      expect(`${english(sentence(names))} ${english(advice)}`).toMatch(/^\p{Lu}.*[.?] \p{Lu}.*\.$/u);
  });
});
