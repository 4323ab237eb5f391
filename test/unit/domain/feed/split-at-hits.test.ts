import { describe, expect, it } from "vitest";
import { foldForSearch } from "../../../../src/domain/feed/post-query.ts";
import { splitAtHits } from "../../../../src/domain/feed/split-at-hits.ts";
import { fc } from "../../../support/properties.ts";

describe("hits in a text", () => {
  it("are marked as they are written, whatever their case and accents", () => {
    expect(splitAtHits("Más CAFÉ, mas té", ["mas", "cafe"])).toEqual([
      { text: "Más", isHit: true },
      { text: " ", isHit: false },
      { text: "CAFÉ", isHit: true },
      { text: ", ", isHit: false },
      { text: "mas", isHit: true },
      { text: " té", isHit: false },
    ]);
    expect(splitAtHits("", ["a"])).toEqual([]);
  });

  it("never change the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ maxLength: 3 }), (text, wanted) => {
        expect(
          splitAtHits(text, [foldForSearch(wanted)])
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
