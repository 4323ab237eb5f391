import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markHits } from "../../../../src/domain/feed/mark-hits.ts";
import { foldForSearch } from "../../../../src/domain/feed/post-query.ts";

describe("hits in a text", () => {
  it("are marked as they are written, whatever their case and accents", () => {
    expect(markHits("Más CAFÉ, mas té", ["mas", "cafe"])).toEqual([
      { text: "Más", isHit: true },
      { text: " ", isHit: false },
      { text: "CAFÉ", isHit: true },
      { text: ", ", isHit: false },
      { text: "mas", isHit: true },
      { text: " té", isHit: false },
    ]);
    expect(markHits("", ["a"])).toEqual([]);
  });

  it("never change the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ maxLength: 3 }), (text, wanted) => {
        expect(
          markHits(text, [foldForSearch(wanted)])
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
