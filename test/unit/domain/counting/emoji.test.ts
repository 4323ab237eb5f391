import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { countText } from "../../../../src/domain/counting/count.ts";
import { classic140, x280 } from "../../../../src/domain/counting/rules.ts";

interface EmojiList {
  readonly characters: { toArray(): number[] };
  readonly strings: readonly string[];
}

const require = createRequire(import.meta.url);
const unicode: string = require("regenerate-unicode-properties/unicode-version.js");
const list: EmojiList = require("regenerate-unicode-properties/Property_of_Strings/RGI_Emoji.js");
const all = [
  ...list.characters.toArray().map((codePoint) => String.fromCodePoint(codePoint)),
  ...list.strings,
];

describe(`the ${all.length} emoji of Unicode ${unicode}`, () => {
  it("weigh two each for X", () => {
    const others = all.filter((emoji) => countText(emoji, x280).length !== 2);
    expect(others).toEqual([]);
  });

  it("weigh two each in a row, beside letters and behind each other", () => {
    for (const emoji of all) expect(countText(`a${emoji}${emoji}b`, x280).length, emoji).toBe(6);
  });

  it("count by code point in the classic rule", () => {
    for (const emoji of all) expect(countText(emoji, classic140).length, emoji).toBe([...emoji].length);
  });
});

describe("what is nearly an emoji", () => {
  const texts: readonly (readonly [string, number])[] = [
    ["1\u20e3", 2],
    ["1\ufe0f", 3],
    ["1\ufe0fa", 4],
    ["a\u20e3", 3],
    ["©", 1],
    ["©\ufe0f", 2],
    ["☺\ufe0e", 4],
    ["😀\ufe0f", 4],
    ["☝\ufe0f🏽", 2],
    ["🇬", 2],
    ["🇬🇧🇬", 4],
    ["\u200d😀", 3],
    ["👨‍👩‍👧‍👦‍👦", 5],
    ["👁\u200d🗨", 2],
    ["\ud83d", 2],
  ];
  for (const [text, weight] of texts)
    it(`${JSON.stringify(text)} weighs ${weight}`, () => expect(countText(text, x280).length).toBe(weight));
});
