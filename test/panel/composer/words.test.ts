import { describe, expect, it } from "vitest";
import { mergeFeed, toFeedItem } from "../../../src/domain/feed/feed.ts";
import { noEntities, type Post } from "../../../src/domain/post/post.ts";
import { candidatesFor, nameAt, type Sources } from "../../../src/ui/panel/composer/completion/candidates.ts";
import { paintPieces } from "../../../src/ui/panel/composer/painted-text.ts";
import { refusalOf } from "../../../src/ui/panel/composer/refused-paste.ts";
import { directionOf } from "../../../src/ui/panel/composer/text-direction.ts";
import { sortDrafts } from "../../../src/ui/panel/state/composer/composer-state.ts";
import {
  meantPost,
  newDraft,
  withHashtag,
  withHeld,
} from "../../../src/ui/panel/state/composer/draft-changes.ts";
import { idAt, makePost, testChat } from "../../support/make-post.ts";
import { fc } from "../../support/properties.ts";

describe("the name that is being typed", () => {
  it.each([
    ["@", 1, "@", ""],
    ["hello @na", 9, "@", "na"],
    ["hello @nadia there", 9, "@", "na"],
    ["(#cop", 5, "#", "cop"],
    ["und #größe", 10, "#", "größe"],
    ["日本 @ken", 7, "@", "ken"],
  ])("in %j at %i begins with %s, typed %j", (text, caret, sign, typed) => {
    expect(nameAt(text, caret)).toMatchObject({ sign, typed });
  });

  it.each([
    ["me@example", 10],
    ["a#b", 3],
    ["https://example.org/#top", 24],
    ["hello @nadia ", 13],
    ["hello", 5],
    ["&#39", 4],
  ])("is none in %j at %i", (text, caret) => {
    expect(nameAt(text, caret)).toBeUndefined();
  });

  it("reaches over what of it stands behind the caret", () => {
    expect(nameAt("hello @nadia there", 9)).toEqual({ sign: "@", typed: "na", start: 6, end: 12 });
  });
});

describe("what may be put in", () => {
  const post = (at: number, handle: string, name: string, tags: readonly string[] = []): Post => ({
    ...makePost({ id: idAt(at) }),
    author: { handle, name },
    entities: { ...noEntities, hashtags: [...testChat.hashtags, ...tags].map((tag) => ({ tag })) },
  });
  const posts = [
    post(1, "t_marlow_test", "Tom Marlow"),
    post(2, "nora_x", "Nora Quist", ["plainwords"]),
    post(3, "k9_bruno_x", "Bruno and Nils", ["PlainWords"]),
    post(4, "nora_x", "Nora Quist", ["other"]),
    post(5, "me_myself_x", "Nobody"),
    post(6, "nils_x", "Nils Ek"),
  ];
  const feed = mergeFeed(
    [],
    posts.flatMap((one) => toFeedItem(one, testChat, undefined) ?? []),
  );
  const sources: Sources = { feed, chat: testChat, ownHandle: "me_myself_x", answered: undefined };
  const texts = (sign: "@" | "#", typed: string, changes: Partial<Sources> = {}) =>
    candidatesFor({ sign, typed, start: 0, end: 1 }, { ...sources, ...changes }).map(({ text }) => text);

  it("is a person once, by handle before name, who wrote last first", () => {
    expect(texts("@", "n")).toEqual(["@nils_x", "@nora_x", "@k9_bruno_x"]);
  });

  it("is found by any word of the name, in whatever case", () => {
    expect(texts("@", "BRU")).toEqual(["@k9_bruno_x"]);
    expect(texts("@", "quist")).toEqual(["@nora_x"]);
  });

  it("is first of all who is answered, then who leads the chat, and never the person", () => {
    expect(texts("@", "", { answered: "Nora_X" })).toEqual([
      "@nora_x",
      "@t_marlow_test",
      "@nils_x",
      "@k9_bruno_x",
    ]);
  });

  it("is a hashtag in one spelling, the most used first", () => {
    expect(texts("#", "")).toEqual(["#roundtable", "#plainwords", "#other"]);
    expect(texts("#", "pl")).toEqual(["#plainwords"]);
  });

  it("is nothing once it is typed out, or when nobody is called so", () => {
    expect(texts("#", "plainwords")).toEqual([]);
    expect(texts("@", "zz")).toEqual([]);
  });
});

describe("painting", () => {
  it("loses no letter and paints each once, whatever the marks", () => {
    const marks = fc.record({
      overHouse: fc.option(fc.nat(60), { nil: undefined }),
      overX: fc.option(fc.nat(60), { nil: undefined }),
      advised: fc
        .array(fc.tuple(fc.nat(60), fc.nat(9)), { maxLength: 3 })
        .map((all) => all.map(([start, length]) => ({ start, end: start + length }))),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.nat(50), fc.nat(50), marks, (text, a, b, given) => {
        const from = Math.min(a, b, text.length);
        const to = Math.min(Math.max(a, b), text.length);
        const pieces = paintPieces(text, { from, to }, given);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text.slice(from, to));
        let at = from;
        for (const piece of pieces) {
          const isOver = given.overHouse !== undefined && at >= given.overHouse;
          if (given.overX !== undefined && at >= given.overX) expect(piece.paint).toBe("over-x");
          else expect(piece.paint === "over-house").toBe(isOver);
          at += piece.text.length;
        }
      }),
    );
  });

  it("paints advised stretches up to the limit, overlapping or not, and cuts nowhere else", () => {
    const range = fc.tuple(fc.nat(50), fc.nat(9)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range), fc.option(fc.nat(50), { nil: undefined }), (advised, overHouse) => {
        const text = "x".repeat(40);
        const pieces = paintPieces(text, { from: 5, to: 40 }, { overHouse, overX: undefined, advised });
        const painted = pieces.flatMap((piece) => Array.from(piece.text, () => piece.paint));
        const wanted = Array.from(text, (_, at) => {
          if (overHouse !== undefined && at >= overHouse) return "over-house";
          return advised.some(({ start, end }) => at >= start && at < end) ? "advised" : undefined;
        });
        expect(painted).toEqual(wanted.slice(5));
        for (const [at, piece] of pieces.entries())
          expect(piece.paint).not.toBe(pieces[at + 1]?.paint ?? null);
      }),
    );
  });

  it("cuts where the limit is", () => {
    const marks = { overHouse: 4, overX: 8, advised: [{ start: 1, end: 3 }] };
    expect(paintPieces("0123456789", { from: 0, to: 10 }, marks)).toEqual([
      { text: "0", paint: undefined },
      { text: "12", paint: "advised" },
      { text: "3", paint: undefined },
      { text: "4567", paint: "over-house" },
      { text: "89", paint: "over-x" },
    ]);
  });
});

describe("a draft", () => {
  const draft = newDraft({ id: "one", chatId: "roundtable", now: 5 });

  it("has its hashtag in one place, or none", () => {
    const outside = withHashtag(draft, "outside");
    expect(outside).toEqual({ ...draft, outside: true });
    expect(withHashtag(outside, "behind-label")).toEqual({ ...draft, hashtagPlace: "behind-label" });
    expect(withHashtag(withHashtag(draft, "behind-label"), "end")).toEqual(draft);
  });

  it("is held and taken up without a trace", () => {
    expect(withHeld(withHeld(draft, true), false)).toEqual(draft);
  });

  it("aims at the post that was repeated, not at the repost", () => {
    const author = { handle: "first_x" };
    const repost = makePost({ id: idAt(9), handle: "second_x", repostOf: { id: idAt(3), author } });
    expect(meantPost(repost)).toMatchObject({ id: idAt(3), author });
    expect(meantPost(repost)).not.toHaveProperty("repostOf");
  });

  it("is in one group of the drawer, unless it is in the box", () => {
    const handedOver = { at: 1, text: "x" };
    const all = [
      draft,
      { ...draft, id: "two", held: true as const },
      { ...draft, id: "three", handedOver },
      { ...draft, id: "four", chatId: "elsewhere" },
      { ...draft, id: "five" },
    ];
    const {
      open,
      held,
      handedOver: onX,
      elsewhere,
    } = sortDrafts(all, "roundtable", {
      currentId: "five",
      chatIds: new Set(["roundtable", "nightbeat"]),
    });
    const ids = [open, held, onX, elsewhere].map((drafts) => drafts.map(({ id }) => id).join());
    expect(ids).toEqual(["one", "two", "three", "four"]);
  });

  it("stays in the drawer as a planned question whose chat was removed", () => {
    const planned = { number: "1" };
    const all = [
      { ...draft, id: "of-a-chat", chatId: "nightbeat", planned },
      { ...draft, id: "of-none", chatId: "gone", planned },
    ];
    const chatIds = new Set(["roundtable", "nightbeat"]);
    expect(sortDrafts(all, "roundtable", { chatIds }).elsewhere.map(({ id }) => id)).toEqual(["of-none"]);
  });
});

describe("what is pasted", () => {
  it.each([
    ["x".repeat(10_001), 0, /10,001 characters/],
    ["x", 10_000, /not pasted/],
    [`a${"\u0301".repeat(300)}`, 0, /marks on one letter/],
    ["\u0301".repeat(1_000_000), 0, /not pasted/],
  ])("is refused in words when it is too much (case %#)", (text, there, words) => {
    expect(refusalOf(text, there)).toMatch(words);
  });

  it.each(["", "Good evening", "e\u0301e\u0301", "x".repeat(10_000)])("is put in (case %#)", (text) => {
    expect(refusalOf(text, 0)).toBeUndefined();
  });
});

it.each([
  ["", "ltr"],
  ["123 — ", "ltr"],
  ["Good evening", "ltr"],
  ["الناس يقرؤون", "rtl"],
  ["… שלום", "rtl"],
  ["@123 🎉 שלום", "rtl"],
  ["Hello שלום", "ltr"],
])("%j runs %s", (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});
