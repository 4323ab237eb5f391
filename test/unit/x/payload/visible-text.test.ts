import { describe, expect, it } from "vitest";
import { visibleText } from "../../../../src/x/payload/visible-text.ts";

const sent = (text: string, how: Partial<Parameters<typeof visibleText>[1]> = {}) =>
  visibleText(text, { escaped: true, mediaUrls: [], ...how });

describe("X's text as it is shown", () => {
  it.each<[string, string, unknown, string]>([
    ["plain", "hello", undefined, "hello"],
    ["escapes, once", "a &amp; b &lt;c&gt; &amp;amp; &quot;", undefined, "a & b <c> &amp; &quot;"],
    ["a range counts code points", "😀😀 hi", [1, 3], "😀 "],
    ["a range counts escapes as they were sent", "&lt;&lt;ab", [4, 9], "<a"],
    ["a range beyond the end", "abc", [1, 99], "bc"],
    ["a range that makes no sense", "abc", [2, 1], "abc"],
    ["a range of other things", "abc", ["0", null], "abc"],
    ["an end inside an escape", "a&amp;b", [0, 3], "a&"],
  ])("%s", (_, text, range, shown) => expect(sent(text, { range }).text).toBe(shown));

  it("a note's text is not escaped", () => {
    expect(sent("a &amp; b", { escaped: false }).text).toBe("a &amp; b");
  });

  it("loses its media's addresses at the end only", () => {
    const mediaUrls = ["https://t.co/one", "https://t.co/two"];
    expect(sent("look https://t.co/one https://t.co/two", { mediaUrls }).text).toBe("look");
    expect(sent("https://t.co/one first", { mediaUrls }).text).toBe("https://t.co/one first");
    expect(sent("https://t.co/one", { mediaUrls }).text).toBe("");
  });

  it("gives ranges in its own UTF-16 units", () => {
    const { text, rangeOf } = sent("@t_marlow 😀 &amp; #tag", { range: [10, 22] });
    expect(text).toBe("😀 & #tag");
    expect(rangeOf([18, 22], "tag")).toEqual({ start: 5, end: 9 });
    expect(rangeOf([0, 9], "t_marlow")).toBeUndefined();
    expect(rangeOf([17, 21], "tag")).toBeUndefined();
    expect(rangeOf("no", "tag")).toBeUndefined();
  });

  it("does not mind capitals or a wide #", () => {
    expect(sent("＃Tag").rangeOf([0, 4], "tag")).toEqual({ start: 0, end: 4 });
  });
});
