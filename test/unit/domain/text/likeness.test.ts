import { describe, expect, it } from "vitest";
import { likeness } from "../../../../src/domain/text/likeness.ts";
import { fc } from "../../../support/properties.ts";

describe("how alike two texts are", () => {
  it.each([
    ["night", "nacht", 0.25],
    ["Radios", "radios", 1],
    ["aaaa", "aa", 0.5],
    ["", "", 0],
    ["a", "a", 0],
    ["", "abc", 0],
    ["警察の夜", "警察の朝", 2 / 3],
  ])("%j and %j: %d", (a, b, expected) => expect(likeness(a, b)).toBeCloseTo(expected, 10));

  it("is the same both ways, and between 0 and 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        if (a.length > 1) expect(likeness(a, a)).toBe(1);
      }),
    );
  });
});
