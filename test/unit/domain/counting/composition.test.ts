import { afterEach, describe, expect, it, vi } from "vitest";
import { compose, indexBeforeComposition } from "../../../../src/domain/counting/composition.ts";
import { countText } from "../../../../src/domain/counting/count.ts";
import { classic140, x280 } from "../../../../src/domain/counting/rules.ts";

function mapped(text: string, index: number) {
  return indexBeforeComposition(text, text.normalize("NFC"), index);
}

describe("places in a text that is composed", () => {
  it("are the same when nothing is composed", () => {
    expect(mapped("café", 3)).toBe(3);
  });

  it("are moved by letters before, not by letters after", () => {
    const text = "e\u0301xe\u0301";
    expect([0, 1, 2, 3].map((index) => mapped(text, index))).toEqual([0, 2, 3, 5]);
  });

  it("are the beginning of what becomes several characters", () => {
    const text = "a\ufb2cb";
    expect(text.normalize("NFC").length).toBe(5);
    expect([0, 1, 2, 3, 4, 5].map((index) => mapped(text, index))).toEqual([0, 1, 1, 1, 2, 3]);
  });

  it("hold for every character that this engine decomposes, in a row", () => {
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
      const decomposed = String.fromCodePoint(codePoint).normalize("NFD");
      if (decomposed === String.fromCodePoint(codePoint)) continue;
      const text = `x${decomposed}y`;
      const composed = text.normalize("NFC");
      expect(mapped(text, composed.length - 1), codePoint.toString(16)).toBe(text.length - 1);
    }
  });
});

describe("the part over the limit", () => {
  it("begins right with decomposed letters after it", () => {
    const text = `${"x".repeat(280)}${"e\u0301".repeat(10)}`;
    expect(countText(text, x280)).toMatchObject({ length: 290, fitsTo: 280 });
  });

  it("begins right with decomposed letters before and after it", () => {
    const text = `${"e\u0301".repeat(140)}${"e\u0301".repeat(10)}`;
    expect(countText(text, classic140)).toMatchObject({ length: 150, fitsTo: 280 });
  });

  it("begins before an address that does not fit as a whole", () => {
    const text = `${"x".repeat(129)} http://example.com/a/long/path/that/counts/23 end`;
    expect(countText(text, classic140)).toMatchObject({ length: 157, fitsTo: 130 });
  });

  it("begins before an emoji that does not fit as a whole", () => {
    expect(countText(`${"x".repeat(279)}👨‍👩‍👧‍👦`, x280)).toMatchObject({ length: 281, fitsTo: 279 });
  });
});

describe("half a character", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("stays one where the engine would make it whole, as Firefox's does", () => {
    const { normalize } = String.prototype;
    vi.spyOn(String.prototype, "normalize").mockImplementation(function (this: string, form) {
      return Reflect.apply(normalize, this.replace(/\p{Surrogate}/gu, "\ufffd"), [form]);
    });
    expect("\ud83d".normalize("NFC")).toBe("\ufffd");
    expect(compose("e\u0301\ud83de\u0301 😀 \ufffd")).toBe("\u00e9\ud83d\u00e9 😀 \ufffd");
    for (const rule of [classic140, x280]) {
      expect(countText("e\u0301b\ud83dcd", rule)).toMatchObject({ problem: "refused-character", fitsTo: 3 });
      expect(countText("e\u0301b\ufffd😀", rule)).toMatchObject({ valid: true });
    }
  });
});
