import { parseTweet } from "twitter-text";
import { describe, expect, it } from "vitest";
import { countPrepared, prepareText } from "../../../../src/domain/counting/count.ts";
import { x280 } from "../../../../src/domain/counting/rules.ts";
import { emojiNamed, emojis, findEmoji } from "../../../../src/domain/text/find-emoji.ts";

/** The compiler's target refuses a literal with this flag. */
const sequences = "v";
const found = (typed: string, most = 5) =>
  findEmoji(typed, most).map(({ emoji, name }) => `${emoji} ${name}`);

describe("emoji by their names", () => {
  it("are found by the beginning of a name, in whatever case, the whole name first", () => {
    expect(found("smile")[0]).toBe("😄 smile");
    expect(found("SMILEY")).toEqual(["😃 smiley", "😺 smiley_cat"]);
    expect(found("thumbsu")).toEqual(["👍 thumbsup"]);
    expect(found("police", 9)).toEqual(expect.arrayContaining(["👮 police_officer", "🚓 police_car"]));
  });

  it("are then found by a later word of the name, then by another word for it", () => {
    expect(found("balloon").slice(0, 2)).toEqual(["🎈 balloon", "💬 speech_balloon"]);
    expect(found("applause")).toEqual(["👏 clap"]);
  });

  it("are as many as asked for", () => {
    expect(findEmoji("s", 3)).toHaveLength(3);
    expect(findEmoji("zzzz", 5)).toEqual([]);
  });

  it("are not a minute, but a number in full", () => {
    expect(found("10")).toEqual([]);
    expect(found("100")).toEqual(["💯 100"]);
  });

  it("are given for a name in full only", () => {
    expect(emojiNamed("Tada")).toBe("🎉");
    expect(emojiNamed("tad")).toBeUndefined();
    expect(emojiNamed("constructor")).toBeUndefined();
  });

  it("have a name each, and no name twice", () => {
    const names = emojis.flatMap((one) => one.names);
    expect(names.length).toBeGreaterThan(900);
    expect(new Set(names).size).toBe(names.length);
    for (const { emoji, names: own, otherWords } of emojis) {
      expect(own[0], emoji).toBeDefined();
      for (const word of [...own, ...otherWords]) expect(word).toMatch(/^[a-z0-9_+-]{1,26}$/);
    }
  });

  it("count two each, as X counts them, also behind one another and behind a word", () => {
    for (const { emoji } of emojis) {
      expect(emoji).toMatch(new RegExp("^\\p{RGI_Emoji}$", sequences));
      for (const [text, weight] of [
        [emoji, 2],
        [`ab ${emoji}${emoji} c`, 9],
      ] as const)
        expect(countPrepared(prepareText(text), x280).length, text).toBe(weight);
    }
    const others = emojis.filter(({ emoji }) => parseTweet(emoji).weightedLength !== 2);
    expect(others, "X's own reference").toEqual([]);
  });
});
