import { describe, expect, it } from "vitest";
import { foldText } from "../../../../../src/domain/mutes/matching/fold-text.ts";
import { phraseFinder } from "../../../../../src/domain/mutes/matching/phrase-finder.ts";
import { fc } from "../../../../support/properties.ts";

function found(phrases: readonly string[], text: string): readonly number[] {
  const numbers = new Set<number>();
  phraseFinder(phrases.map(foldText)).find(foldText(text), numbers);
  return [...numbers].sort((a, b) => a - b);
}

const wordSign = /^[\p{L}\p{N}\p{M}_]$/u;

/** The slow way: every phrase at every place, with letters, marks, digits and _ as what words are made of. */
function foundSlowly(phrases: readonly string[], text: string): readonly number[] {
  const signs = Array.from(foldText(text));
  return phrases.flatMap((phrase, number) => {
    const wanted = Array.from(foldText(phrase));
    const isAt = (start: number) => wanted.every((sign, index) => signs[start + index] === sign);
    const isCut = (at: number) => [signs[at - 1], signs[at]].every((sign) => wordSign.test(sign ?? ""));
    const isWhole = (start: number) => !isCut(start) && !isCut(start + wanted.length);
    return wanted.length > 0 && signs.some((_, start) => isAt(start) && isWhole(start)) ? [number] : [];
  });
}

describe("phrases", () => {
  it.each([
    ["the whole text", "spam", "spam", true],
    ["inside a word", "spam", "spammer antispam", false],
    ["first inside a word, then alone", "spam", "spammer spam", true],
    ["between signs", "spam", "(spam!)", true],
    ["in a hashtag", "spam", "#spam", true],
    ["beside an underscore", "spam", "spam_bot", false],
    ["before an apostrophe", "cop", "the cop's car", true],
    ["several words over a line end", "buy now", "Buy\n now!", true],
    ["the same with another between", "buy now", "buy it now", false],
    ["accents in the text only", "cafe", "at the CAFÉ", true],
    ["accents in the phrase only", "café", "at the cafe", true],
    ["invisible signs between letters", "spam", "s\u200bp\u200ba\u200bm", true],
    ["beside a digit", "spam", "spam2", false],
    ["signs alone", "🚨🚨", "🚨🚨🚨", true],
    ["a sign glued to a word", "$$$", "win$$$now", true],
    ["Japanese has no spaces", "詐欺", "これは詐欺です", true],
    ["a voicing mark makes another kana", "か", "がく", false],
    ["Thai has no spaces", "โกง", "คนโกงมาก", true],
    ["a vowel sign makes another syllable", "क", "कि", false],
    ["Latin beside Japanese", "spam", "これはspamです", true],
    ["a phrase in a phrase", "now", "buy now", true],
    ["nothing", "", "spam", false],
  ])("%s", (_, phrase, text, isThere) => {
    expect(found([phrase], text)).toEqual(isThere ? [0] : []);
  });

  it("finds all of several that overlap", () => {
    expect(
      found(["he", "she", "his", "hers", "ushers", "she is", "is his"], "She is his; he ushers"),
    ).toEqual([0, 1, 2, 4, 5, 6]);
  });

  it("finds what the slow way finds", () => {
    const letters = fc.string({
      unit: fc.constantFrom("a", "b", "A", "á", "_", " ", "-", "🚨", "ab"),
      maxLength: 5,
    });
    const texts = fc.string({
      unit: fc.constantFrom("a", "b", "Á", "_", " ", "-", "🚨", "\n", "ab "),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), texts, (phrases, text) => {
        expect(found(phrases, text)).toEqual(foundSlowly(phrases, text));
      }),
      { numRuns: 3000 },
    );
  });
});
