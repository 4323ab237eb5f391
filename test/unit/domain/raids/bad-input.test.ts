import { describe, expect, it } from "vitest";
import { reasonsOf } from "../../../../src/domain/raids/reasons.ts";
import {
  inWatch,
  levelIn,
  levelsIn,
  postBy,
  raid,
  raiders,
  regulars,
  slogan,
  watchOf,
} from "../../../support/watch-evening.ts";

const odd = [
  "orange",
  "kettle",
  "ladder",
  "pencil",
  "window",
  "garden",
  "copper",
  "violet",
  "basket",
  "meadow",
];
const six = Array.from({ length: 5 }, () => "likely");

describe("raiders who dress their text up", () => {
  it.each<[string, (at: number) => string]>([
    ["a random word at the end", (at) => `${slogan} ${odd[at]}`],
    ["random words at both ends", (at) => `${odd[at]} ${slogan} ${odd[9 - at]} ${odd[at]}`],
    [
      "emoji",
      (at) => `${"🔥🤡💥😡👎🚨"[at * 2]}${slogan.replaceAll(" ", ` ${["🔥", "🤡", "💥"][at % 3]} `)}`,
    ],
    [
      "characters that nobody sees",
      (at) => slogan.replaceAll("a", `a${"\u200b\u200c\u2060\ufeff\u00ad\u200d"[at]}`),
    ],
    [
      "letters that look alike",
      (at) => (at % 2 === 0 ? slogan.replaceAll("e", "е").replaceAll("o", "ο") : slogan),
    ],
    [
      "digits for letters",
      (at) => (at % 2 === 0 ? slogan.replaceAll("o", "0").replaceAll("ve", "v3") : slogan),
    ],
    ["capitals and stops", (at) => (at % 2 === 0 ? `${slogan.toUpperCase()}!!!` : slogan)],
    ["bold letters", (at) => (at % 2 === 0 ? slogan.replaceAll("a", "𝗮").replaceAll("e", "𝐞") : slogan)],
    [
      "each other's names",
      (at) => `@raider_${(at + 1) % 6} @raider_${(at + 2) % 6} ${slogan} @raider_${(at + 3) % 6}`,
    ],
    ["a link each", (at) => `${slogan} https://t.co/abcdefghi${at}`],
  ])("with %s are found", (_, text) => {
    expect(levelsIn(watchOf(raid(6, text)), raiders(6)).slice(1)).toEqual(six);
  });

  it("as pictures only are no copying: nothing is suggested", () => {
    const posts = raid(6, () => "https://t.co/pic1234567");
    expect([...watchOf(posts).levels.values()]).toEqual([]);
  });

  it("as the same picture from all are possible with a foreign hashtag, and no more", () => {
    const media = [{ kind: "photo" as const, imageUrl: "https://pbs.twimg.com/media/invented.jpg" }];
    const posts = Array.from({ length: 6 }, (_, at) => {
      const post = postBy(`raider_${at}`, "", at * 40, { tags: ["endthechat"] });
      return { ...post, entities: { ...post.entities, media } };
    });
    expect(levelIn(watchOf(posts), "raider_5")).toBe("possible");
  });
});

describe("one loud account", () => {
  it("that posts a thousand times is no raid: nobody else does the same", () => {
    const posts = Array.from({ length: 1000 }, (_, at) => postBy("loud", `${slogan} ${at}`, at));
    const watch = watchOf(posts);
    expect(levelIn(watch, "loud")).toBe("none");
    expect(reasonsOf(inWatch(watch, "loud"))).toContainEqual({ key: "burst", posts: 601 });
    expect(inWatch(watch, "loud").alone.length).toBeLessThanOrEqual(1000);
  });
});

describe("texts that many write without copying", () => {
  it.each<[string, (at: number) => string]>([
    ["one word", () => "Hello"],
    ["two words", () => "Good evening"],
    ["an answer of a word", () => "A1 yes"],
    ["an answer of two", () => "A1: Yes definitely"],
    ["emoji alone", () => "👏👏👏👏"],
    ["no text", () => ""],
  ])("as %s are nobody's copying", (_, text) => {
    expect([...watchOf(raid(20, text)).levels.values()]).toEqual([]);
  });

  it("as what the host asks everybody to post are nobody's copying", () => {
    const sentence = "I want to win the signed book of the evening please";
    const posts = [
      postBy("t_marlow_test", `Giveaway! Post this: ${sentence}`, 0),
      ...raid(12, () => sentence),
    ];
    expect([...watchOf(posts).levels.values()]).toEqual([]);
  });

  it("as what regulars post, too, are nobody's copying", () => {
    const posts = [...regulars.slice(0, 4).map((name, at) => postBy(name, slogan, 90 + at)), ...raid(8)];
    expect([...watchOf(posts).levels.values()]).toEqual([]);
  });
});

describe("languages without spaces", () => {
  it.each([
    ["Japanese", "このチャットは全部うそだとみんな知っている"],
    ["Chinese", "这个聊天全是谎言你们每个人都知道"],
    ["Thai", "แชทนี้เป็นเรื่องโกหกและทุกคนรู้ดี"],
  ])("are read sign by sign: %s", (_, text) => {
    expect(levelsIn(watchOf(raid(6, (at) => `${text}${at}`)), raiders(6)).slice(1)).toEqual(six);
  });

  it("do not make short greetings alike", () => {
    expect([...watchOf(raid(8, () => "こんばん")).levels.values()]).toEqual([]);
  });
});

describe("bots that copy a regular", () => {
  it("are called, and the regular is not", () => {
    const [regular = ""] = regulars;
    const posts = [postBy(regular, slogan, 90), ...raid(4)];
    const watch = watchOf(posts);
    expect(levelIn(watch, regular)).toBe("none");
    expect(levelsIn(watch, raiders(4))).toEqual(
      Array.from({ length: 4 }, () => "likely").with(0, levelIn(watch, "raider_0")),
    );
    expect(levelIn(watch, "raider_3")).toBe("likely");
  });
});
