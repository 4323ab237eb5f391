import { describe, expect, it } from "vitest";
import { asciiWordage } from "../../../../../src/domain/raids/texts/ascii-words.ts";
import { comparedWords } from "../../../../../src/domain/raids/texts/read-wordage.ts";
import { type Wordage, wordageFrom } from "../../../../../src/domain/raids/texts/wordage.ts";
import { fc } from "../../../../support/properties.ts";

const tags = new Set(["copchat", "a1"]);
const piece = fc.constantFrom(
  ..."aZ_'@ 1370\n\t.:/#",
  "http://",
  "HTTPS://x.y/z",
  "copchat",
  "fr3e",
  "don't",
  "A1",
);
const ascii = fc.oneof(
  fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary-ascii", maxLength: 60 }),
);

/** Before the next text is read. */
function kept({ hashes, joined, starts, words }: Wordage): unknown {
  return { joined, words, hashes: [...hashes.slice(0, words)], starts: [...starts.slice(0, words + 1)] };
}

describe("an ASCII text", () => {
  it("has the words that any text would have", () => {
    fc.assert(
      fc.property(ascii, (text) => {
        expect(kept(asciiWordage(text, tags))).toEqual(kept(wordageFrom(comparedWords(text, tags))));
      }),
      { numRuns: 2000 },
    );
  });
});
