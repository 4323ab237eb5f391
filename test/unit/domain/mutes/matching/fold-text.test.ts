import { describe, expect, it } from "vitest";
import { foldText } from "../../../../../src/domain/mutes/matching/fold-text.ts";
import { fc } from "../../../../support/properties.ts";

describe("folding", () => {
  it.each([
    ["capitals", "Free GIFTS", "free gifts"],
    ["accents, composed", "Café Señor", "cafe senor"],
    ["accents, decomposed", "Cafe\u0301", "cafe"],
    ["stacked marks", "s\u0334\u0321\u035dp\u0347\u0301am\u0300\u0315\u0489", "spam"],
    ["letters without a decomposition", "Ørsted Łódź Æon Đorđe œuvre", "orsted lodz aeon dorde oeuvre"],
    ["sharp s", "STRASSE straße Straẞe", "strasse strasse strasse"],
    ["Turkish i", "İstanbul ISTANBUL ıstanbul", "istanbul istanbul istanbul"],
    ["final sigma", "ΟΔΟΣ οδος οδός", "οδοσ οδοσ οδοσ"],
    ["mathematical letters", "𝐅𝐫𝐞𝐞 𝓖𝓲𝓯𝓽", "free gift"],
    ["full width and ligatures", "ｆｒｅｅ ﬁne", "free fine"],
    ["signs that nobody sees", "sp\u200bam s\u00adp\u2060a\u034fm \u202espam\u202c", "spam spam spam"],
    ["spaces", "  buy\t\nnow\u00a0\u3000ok ", "buy now ok"],
    ["apostrophes", "don’t don`t don‘t donʼt", "don't don`t don't don't"],
    ["Arabic vowel marks", "سَلَام", "سلام"],
    ["vowel signs of Hindi stay", "कि की", "कि की"],
    ["voicing marks of kana stay", "か\u3099 が ｶﾞ", "が が ガ"],
    ["Thai stays", "ที่นี่", "ที่นี่"],
    ["Korean stays", "한국 \u1112\u1161\u11ab", "한국 한"],
    ["emoji", "🚨️ 👨‍👩‍👧 ❤️", "🚨 👨‍👩‍👧 ❤"],
    ["nothing left", "\u200b\u0301 ", ""],
  ])("%s", (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("does nothing the second time", () => {
    const texts = fc.string({ unit: "binary", maxLength: 30 });
    fc.assert(
      fc.property(texts, (text) => foldText(foldText(text)) === foldText(text)),
      { numRuns: 3000 },
    );
  });

  it("does not tell composed from decomposed, nor capitals from small letters", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 20 });
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
        expect(foldText(text.toUpperCase())).toBe(foldText(text));
      }),
      { numRuns: 2000 },
    );
  });
});
