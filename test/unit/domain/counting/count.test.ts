import { describe, expect, it } from "vitest";
import { countPrepared, countText, prepareText } from "../../../../src/domain/counting/count.ts";
import { findEntities } from "../../../../src/domain/counting/entities.ts";
import { reportOf } from "../../../../src/domain/counting/report.ts";
import { classic140, houseRuleOf, x280 } from "../../../../src/domain/counting/rules.ts";

describe("counting by the rule of a chat", () => {
  it("is the classic rule with the chat's limit when it chose nothing", () => {
    const rule = houseRuleOf({ limit: 120 });
    expect(countText("x".repeat(121), rule)).toEqual({
      length: 121,
      limit: 120,
      valid: false,
      fitsTo: 120,
      problem: "over",
    });
  });

  it("is X's own rule with the chat's limit when it chose that", () => {
    expect(countText("漢字", houseRuleOf({ limit: 200, countRule: "x-280" }))).toMatchObject({
      length: 4,
      limit: 200,
    });
  });

  it("prepares a text once for both rules", () => {
    const prepared = prepareText("👩‍💻 漢字 https://example.com/a?b=c #copchat");
    expect(countPrepared(prepared, classic140).length).toBe(3 + 1 + 2 + 1 + 23 + 1 + 8);
    expect(countPrepared(prepared, x280).length).toBe(2 + 1 + 4 + 1 + 23 + 1 + 8);
  });
});

describe("counting what nobody should send", () => {
  it("takes no half of a character: it would not arrive as it is shown", () => {
    expect(countText("ab\ud83dcd", x280)).toMatchObject({
      valid: false,
      problem: "refused-character",
      fitsTo: 2,
    });
    expect(countText("ab\ude00", classic140)).toMatchObject({ length: 3, valid: false, fitsTo: 2 });
  });

  it("takes whole characters, also where an odd address ends within one", () => {
    expect(countText("x.comあ😀.中国/p", x280)).toMatchObject({ valid: true, fitsTo: 13 });
  });

  it("counts the parts of an emoji one by one where an odd address ends within it", () => {
    // The address is "y.дети/": 23. What is behind as many units counts again, from the second half of 🕵 on.
    expect(countText("y.дети🕵️‍♂️.me/", x280)).toMatchObject({ length: 23 + 2 + 2 + 1 + 2 + 2 + 4, fitsTo: 16 });
    expect(countText("y.дети🕵️‍♂️.me/", classic140)).toMatchObject({ length: 23 + 1 + 1 + 1 + 1 + 1 + 4 });
  });

  it("counts a NUL, and marks and overrides of direction", () => {
    expect(countText("a\u0000b", classic140)).toMatchObject({ length: 3, valid: true });
    expect(countText("\u202eabc\u202c", classic140)).toMatchObject({ length: 5, valid: true });
    expect(countText("\u202eabc\u202c", x280)).toMatchObject({ length: 7, valid: true });
  });

  it("counts 100,000 pasted characters", () => {
    expect(countText("word ".repeat(20_000), x280)).toMatchObject({
      length: 100_000,
      problem: "over",
      fitsTo: 280,
    });
  });

  it("refuses what is too long or has too many marks on one letter, in words", () => {
    expect(countText("\u0301".repeat(1_000_000), x280)).toMatchObject({ valid: false, problem: "too-long" });
    expect(countText(`a${"\u0301\u0323".repeat(50_000)}`, x280)).toMatchObject({ problem: "too-many-marks" });
    expect(reportOf(`a${"\u0301\u0323".repeat(50_000)}`)).toEqual({ refused: "too-many-marks" });
  });

  // Quadratic behaviour would take minutes here, so that a slow machine does not matter.
  const pieces = [
    ...[
      "a.",
      "www.",
      "é.",
      "@",
      "#",
      "$a ",
      "@a",
      "#a",
      "a.co/(",
      "a.com。",
      "a.-",
      "_.a",
      "http://",
      "http://a.",
    ],
    ...[
      "👨‍👩‍👧‍👦",
      "\u200d😀",
      "🏴\u{e0067}",
      "1\ufe0f",
      "e\u0301\u0323",
      "漢.",
      "xn--",
      "a.xn--a.",
      "t.co/a?",
      "a.com/(a",
    ],
  ];
  for (const piece of pieces)
    it(`is done with 150,000 units of ${JSON.stringify(piece)}`, { timeout: 10_000 }, () => {
      const text = piece.repeat(Math.ceil(150_000 / piece.length)).slice(0, 150_000);
      expect(countText(text, x280).limit).toBe(280);
      expect(findEntities(text)).toBeDefined();
    });
});
