import { describe, expect, it } from "vitest";
import { richWords } from "../../../../src/ui/parts/rich-words.ts";

describe("a message with elements in it", () => {
  it("is its text with the elements in their places, and the plural by the count", () => {
    expect(richWords("announceNew", { count: 1200, hashtag: "<i>$1</i>" }).join("|")).toBe(
      "1,200 new posts in #|<i>$1</i>|.",
    );
    expect(richWords("announceNewKinds", { count: 1, hashtag: "copchat", kinds: null })).toEqual([
      "",
      null,
      "; 1 new post in #",
      "copchat",
      ".",
    ]);
    expect(richWords("extensionName")).toEqual(["Chatside"]);
  });
});
