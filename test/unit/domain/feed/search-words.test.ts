import { describe, expect, it } from "vitest";
import { foldForSearch, readPostQuery } from "../../../../src/domain/feed/post-query.ts";
import { mayHoldWords, wordsOfTexts } from "../../../../src/domain/feed/search-words.ts";
import { hostileStrings } from "../../../support/hostile-strings.ts";
import { fc } from "../../../support/properties.ts";

const texts = ["The day's work: 4,000 posts", "お巡りさんは夜も歩く", "naïve CAFÉ", "c++ 🎷🎷 a_b"]
  .map(foldForSearch)
  .join("\n");
const words = wordsOfTexts(texts);

describe("the words of an evening", () => {
  it("are each run of letters and digits, once", () => {
    expect(wordsOfTexts("well, well: 9 to 9 is_well")).toBe("well 9 to is");
    expect(wordsOfTexts("?! …")).toBe("");
  });

  it.each([
    "work",
    "ork",
    "day's work",
    '"4,000 posts"',
    "夜も",
    "cafe",
    "c++",
    "🎷",
    "a_b",
    "from:a_b",
    "has:link",
  ])("may hold %s", (typed) => expect(mayHoldWords(readPostQuery(typed), words)).toBe(true));

  it.each(["xylophone", "works", "work xylophone", '"the nights work"', "朝", "from:xy"])(
    "do not hold %s",
    (typed) => expect(mayHoldWords(readPostQuery(typed), words)).toBe(false),
  );

  it("never hide what the texts hold, whatever is written and sought", () => {
    const written = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.constantFrom(...hostileStrings),
    );
    fc.assert(
      fc.property(fc.array(written, { maxLength: 5 }), fc.nat(), fc.nat(20), (all, at, length) => {
        const folded = all.map(foldForSearch).join("\n");
        const sought = folded.slice(at % (folded.length + 1)).slice(0, length);
        const query = { ...readPostQuery(""), texts: [sought] };
        expect(mayHoldWords(query, wordsOfTexts(folded))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
