import { describe, expect, it } from "vitest";
import { foldForSearch, readPostQuery } from "../../../../src/domain/feed/post-query.ts";
import { splitAtHits } from "../../../../src/domain/feed/split-at-hits.ts";
import { fc } from "../../../support/properties.ts";

const hitsIn = (text: string, typed: string) =>
  splitAtHits(text, readPostQuery(typed).texts)
    .filter(({ isHit }) => isHit)
    .map((piece) => piece.text);

describe("what was searched, in a text", () => {
  it.each([
    ["Policy as a poster, not a policy paper", "policy", ["Policy", "policy"]],
    ["Über Élan", "elan", ["Élan"]],
    ["e\u0301lan vital", "elan", ["e\u0301lan"]],
    ["The ﬁrst page", "first", ["ﬁrst"]],
    ["one page, plain words", '"page, plain" one', ["one", "page, plain"]],
    ["aaaa", "aa", ["aaaa"]],
    ["渡辺さんの話", "渡辺", ["渡辺"]],
    ["🚓 first responders", "🚓", ["🚓"]],
    ["plain words", "from:jo has:link", []],
    ["plain words", "", []],
  ])("of %j, %j marks %j", (text, typed, hits) => {
    expect(hitsIn(text, typed)).toEqual(hits);
  });

  it("loses no letter of any text, and what it marks is what was sought", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme", maxLength: 3 }),
        (text, word) => {
          const folded = foldForSearch(word);
          const pieces = splitAtHits(text, [folded]);
          expect(pieces.map((piece) => piece.text).join("")).toBe(text);
          for (const piece of pieces) if (piece.isHit) expect(foldForSearch(piece.text)).toContain(folded);
        },
      ),
    );
  });
});
