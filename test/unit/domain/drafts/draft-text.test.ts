import { describe, expect, it } from "vitest";
import { countText } from "../../../../src/domain/counting/count.ts";
import { findEntities } from "../../../../src/domain/counting/entities.ts";
import {
  type DraftWords,
  handOverProblem,
  handOverTextOf,
  xRuleFor,
} from "../../../../src/domain/drafts/draft-text.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import { hostileStrings } from "../../../support/hostile-strings.ts";
import { makeTarget } from "../../../support/make-draft.ts";
import { fc } from "../../../support/properties.ts";

const chat = { hashtags: ["copchat", "CopTalk"] };
const answer = makeTarget({ kind: "answer", question: "3" });
const textOf = (words: DraftWords) => handOverTextOf(words, chat).text;

describe("the label of a part and of a bonus question", () => {
  it.each([
    ["9a", "Paint", "A9a Paint #copchat"],
    ["9a", "A9a Paint", "A9a Paint #copchat"],
    ["bonus", "Paint", "Bonus A: Paint #copchat"],
    ["bonus", "Bonus A: Paint", "Bonus A: Paint #copchat"],
  ])("of %s before %j makes %j", (question, text, expected) =>
    expect(textOf({ text, target: { ...answer, question } })).toBe(expected),
  );
});

describe("the hashtag", () => {
  const rows: [string, string][] = [
    ["Radios first", "Radios first #copchat"],
    ["Radios first \n ", "Radios first #copchat"],
    ["Two\n\nlines", "Two\n\nlines #copchat"],
    ["", "#copchat"],
    ["#copchat first", "#copchat first"],
    ["first #CopChat, then", "first #CopChat, then"],
    ["first ＃COPCHAT", "first ＃COPCHAT"],
    ["(#copchat)", "(#copchat)"],
    ["the chat's other one: #coptalk", "the chat's other one: #coptalk"],
    ["#copchats is another", "#copchats is another #copchat"],
    ["no tag: #copchat#", "no tag: #copchat# #copchat"],
    ["word#copchat", "word#copchat #copchat"],
    ["&#copchat", "&#copchat #copchat"],
    ["copchat", "copchat #copchat"],
    ["see https://example.com/#copchat", "see https://example.com/#copchat #copchat"],
    ["ends with an address https://example.com/a", "ends with an address https://example.com/a #copchat"],
    ["ends with a #", "ends with a # #copchat"],
    ["שלום לכולם", "שלום לכולם #copchat"],
    ["👮🏽‍♀️", "👮🏽‍♀️ #copchat"],
  ];
  it.each(rows)("%j goes as %j", (text, expected) => expect(textOf({ text })).toBe(expected));

  it("is told apart from the person's own words, and stays away outside the chat", () => {
    expect(handOverTextOf({ text: "Radios" }, chat)).toMatchObject({ hashtag: "#copchat", ownLength: 6 });
    expect(handOverTextOf({ text: "Radios #copchat" }, chat)).not.toHaveProperty("hashtag");
    expect(textOf({ text: "Radios", outside: true })).toBe("Radios");
    expect(textOf({ text: "Radios #copchat", outside: true })).toBe("Radios #copchat");
  });

  it("of decomposed letters is the same as of composed ones", () => {
    const cafe = { hashtags: ["caf\u00e9chat"] };
    expect(handOverTextOf({ text: "Hello #Cafe\u0301Chat" }, cafe).text).toBe("Hello #Cafe\u0301Chat");
  });

  it("of a chat without any is not invented", () => {
    expect(handOverTextOf({ text: "Radios" }, { hashtags: [] }).text).toBe("Radios");
  });
});

describe("an answer's label", () => {
  const rows: [string, string][] = [
    ["Radios first", "A3 Radios first #copchat"],
    ["A3 Radios first", "A3 Radios first #copchat"],
    ["a3: Radios first", "a3: Radios first #copchat"],
    ["#copchat A3 Radios", "#copchat A3 Radios"],
    ["A 3D printer", "A3 A 3D printer #copchat"],
    ["\nRadios", "A3\nRadios #copchat"],
    ["", "A3 #copchat"],
  ];
  it.each(rows)("%j goes as %j", (text, expected) => {
    expect(textOf({ text, target: answer })).toBe(expected);
  });

  it("of another question stays as it was written, and is pointed out", () => {
    expect(handOverTextOf({ text: "A4 Radios", target: answer }, chat)).toEqual({
      text: "A4 Radios #copchat",
      ownStart: 0,
      ownLength: 9,
      hashtag: "#copchat",
      otherLabel: "4",
    });
  });

  it("has the hashtag behind it when the person wants it there", () => {
    const words: DraftWords = { text: "Radios", target: answer, hashtagPlace: "behind-label" };
    expect(textOf(words)).toBe("A3 #copchat Radios");
    expect(handOverTextOf(words, chat).ownStart).toBe(12);
    expect(textOf({ ...words, outside: true })).toBe("A3 Radios");
    expect(textOf({ ...words, target: makeTarget() })).toBe("Radios #copchat");
  });

  it("is only put in front of answers", () => {
    expect(textOf({ text: "Radios", target: makeTarget({ kind: "reply", question: "3" }) })).toBe(
      "Radios #copchat",
    );
  });
});

describe("any text", () => {
  const anyText = fc.oneof(
    fc.constantFrom(...hostileStrings),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom("#copchat", "#", "A3", " ", "\n", "a", "＃CopTalk", "https://a.com/", "\u200f", "&"),
      )
      .map((parts) => parts.join("")),
  );

  it("stays to the letter, has the hashtag, and gets nothing twice", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(answer, undefined), (text, target) => {
        const words: DraftWords = target ? { text, target } : { text };
        const made = handOverTextOf(words, chat);
        expect(made.text.slice(made.ownStart, made.ownStart + made.ownLength)).toBe(text.trimEnd());
        const ours = findEntities(made.text).hashtags.filter(({ tag }) => /^(?:copchat|coptalk)$/i.test(tag));
        expect(ours.length).toBeGreaterThan(0);
        expect(textOf({ ...words, text: made.text })).toBe(made.text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("what cannot be handed over", () => {
  it.each([
    ["", "nothing to post"],
    ["half \ud83d", "half a character"],
    ["nul \0", "control character"],
    ["bell \u0007", "control character"],
    ["x".repeat(281), "1 character too many for X"],
    ["x".repeat(200_001), "too long"],
  ])("%j is refused in words", (text, words) => {
    const problem = handOverProblem(text);
    expect(problem && wordsOf(problem)).toContain(words);
  });

  it.each([
    ["x".repeat(280)],
    ["lines\n\tand tabs"],
    ["\u202eother direction\u202c"],
    ["👮🏽‍♀️ 100 % & more #1"],
  ])("%j is fine", (text) => expect(handOverProblem(text)).toBeUndefined());

  it("a quote leaves room for the address of what it quotes", () => {
    const quote = makeTarget({ kind: "quote" });
    const address = " https://x.com/t_marlow_test/status/1";
    for (const length of [256, 257])
      expect(handOverProblem("x".repeat(length), quote) === undefined).toBe(
        handOverProblem("x".repeat(length) + address) === undefined,
      );
    expect(countText("x", xRuleFor(quote)).limit).toBe(256);
    expect(countText("x", xRuleFor(undefined)).limit).toBe(280);
  });
});
