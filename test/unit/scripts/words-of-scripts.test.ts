import { describe, expect, it } from "vitest";
import { reportOf } from "../../../src/domain/counting/report.ts";
import { mergeFeed, toFeedItem } from "../../../src/domain/feed/feed.ts";
import { buildMuteIndex } from "../../../src/domain/mutes/matching/mute-index.ts";
import { calmText, displayName } from "../../../src/domain/text/calm-text.ts";
import { candidatesFor, nameAt } from "../../../src/ui/panel/composer/completion/candidates.ts";
import { directionOf } from "../../../src/ui/panel/composer/text-direction.ts";
import { initialsOf } from "../../../src/ui/panel/post/avatar.tsx";
import { makePost, testChat } from "../../support/make-post.ts";
import { wordsOfScripts } from "../../support/words-of-scripts.ts";
import { makeRule } from "../domain/mutes/make-rule.ts";

const rightToLeft = new Set(["Hebrew", "Arabic", "Syriac", "Thaana", "NKo"]);
const words = Object.entries(wordsOfScripts).flatMap(([script, some]) =>
  some.map((word) => [script, word] as const),
);
/** Code points that weigh 1 at X, all others 2: twitter-text's configuration, version 3. */
const light: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

it("are 60 words at least, in 25 scripts", () => {
  expect(words.length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(wordsOfScripts).length).toBeGreaterThanOrEqual(25);
});

describe.each(words)("%s: %s", (script, word) => {
  it("is shown whole, also in a long name", () => {
    expect(calmText(word)).toBe(word);
    expect(displayName({ name: word, handle: "x" })).toBe(word);
    const long = word.repeat(40);
    const shown = displayName({ name: long, handle: "x" });
    const ends = [...graphemes.segment(long)].map(({ index }) => index);
    expect(Array.from(shown).length).toBeLessThanOrEqual(60);
    expect(ends).toContain(shown.length - "…".length);
  });

  it("has its first letter as its initial", () => {
    const first = (text: string) => (Array.from(text.normalize("NFC"))[0] ?? "").toLocaleUpperCase();
    const wanted = script === "Georgian" ? first(word).toLocaleLowerCase() : first(word);
    const isSplit = /[^\p{L}\p{M}\p{N}\u200c\u200d]/u.test(word);
    const initials = initialsOf({ name: `${word} ${word}`, handle: "x" });
    expect(initials).toBe(wanted + (isSplit ? initials.slice(wanted.length) : wanted));
  });

  it("completes the person and the hashtag that begin so", () => {
    const begin = Array.from(word.normalize("NFC")).slice(0, 2).join("");
    const post = makePost({ text: `#${word}` });
    const written = {
      ...post,
      author: { handle: "somebody_x", name: `Ann ${word}` },
      entities: { ...post.entities, hashtags: [...post.entities.hashtags, { tag: word }] },
    };
    const item = toFeedItem(written, testChat, undefined);
    const sources = {
      feed: mergeFeed([], item ? [item] : []),
      chat: testChat,
      ownHandle: undefined,
      answered: undefined,
    };
    for (const sign of ["@", "#"]) {
      const name = nameAt(`${word} ${sign}${begin}`, word.length + 2 + begin.length);
      const found = name ? candidatesFor(name, sources).map(({ text }) => text) : [];
      const isWhole = !/[^\p{L}\p{M}\p{N}\u200c\u200d]/u.test(word) && begin.length < word.length;
      if (isWhole) expect(found).toEqual([sign === "@" ? "@somebody_x" : `#${word}`]);
    }
  });

  it("counts as X counts", () => {
    const signs = Array.from(word.normalize("NFC"), (sign) => sign.codePointAt(0) ?? 0);
    const weights = signs.map((sign) => (light.some(([from, to]) => sign >= from && sign <= to) ? 1 : 2));
    expect(reportOf(word)).toMatchObject({
      classic140: signs.length,
      x280: weights.reduce((sum, weight) => sum + weight, 0),
      valid_classic140: true,
      valid_x280: true,
    });
  });

  it("sets aside the posts that have it, and those of its first letter alone do not", () => {
    const index = buildMuteIndex([makeRule({ kind: "phrase", phrase: word })], 0);
    const isAside = (text: string) => index.decide(makePost({ text }), 0) !== undefined;
    expect(isAside(word)).toBe(true);
    expect(isAside(`(${word}!) 2026`)).toBe(true);
    expect(isAside(`hello ${word.normalize("NFD")}, hello`)).toBe(true);
    expect(isAside(Array.from(word)[0] ?? "")).toBe(false);
  });

  it("gives a draft its direction, whatever names stand in front", () => {
    const wanted = rightToLeft.has(script) ? "rtl" : "ltr";
    for (const front of ["", "@bobby_99 ", "#copchat ", "@bobby_99 @al #copchat\n", "https://x.com/a "])
      expect(directionOf(`${front}${word} hello`)).toBe(wanted);
  });
});

describe("zalgo", () => {
  it.each([
    ["Latin", `e${"\u0301\u0316\u0323\u034b".repeat(10)}`],
    ["Thai", `ก${"็".repeat(30)}`],
    ["Arabic", `م${"\u064b\u0651".repeat(20)}`],
    ["Hebrew", `ש${"\u05b8\u05c1".repeat(20)}`],
    ["Tibetan", `བ${"\u0fb2".repeat(40)}`],
    ["Burmese", `မ${"\u103c".repeat(40)}`],
    ["Devanagari", `क${"\u0951".repeat(30)}`],
    ["rings for symbols", `a${"\u20dd".repeat(12)}`],
  ])("of %s marks stays calm", (_, heap) => {
    const marks = Array.from(calmText(heap)).length - 1;
    expect(marks).toBeGreaterThan(0);
    expect(marks).toBeLessThanOrEqual(7);
  });
});
