import { describe, expect, it } from "vitest";
import { alsoOf } from "../../../../../src/domain/mutes/matching/also.ts";
import { makePost } from "../../../../support/make-post.ts";

const link = (expandedUrl: string) => ({ url: "https://t.co/a1", expandedUrl });
const by = (handle: string, text: string, links: readonly { url: string; expandedUrl: string }[] = []) =>
  makePost({ handle, text, entities: { hashtags: [], mentions: [], media: [], links } });
const calm = Array.from({ length: 40 }, (_, at) =>
  by(`guest_${at}`, `Words of my own, number ${at}, nothing else`),
);

describe("what else of a post can be muted", () => {
  it("is the longest run of words that posts of two others share, with what it would set aside", () => {
    const post = by("seller_1", "@mod Now get ten thousand followers tonight #copchat cheap");
    const others = [
      by("seller_2", "NOW get ten thousand followers, friends #copchat"),
      by("seller_3", "wow now get ten thousand followers tonight"),
    ];
    expect(alsoOf(post, [...calm, post, ...others])).toEqual([
      { target: { kind: "phrase", phrase: "Now get ten thousand followers" }, posts: 3, isBroad: false },
    ]);
  });

  it("is no phrase that only one other shares, that the author repeats alone, or that has three words", () => {
    const post = by("seller_1", "Now get ten thousand followers tonight");
    const twice = by("seller_1", "Now get ten thousand followers tonight, again");
    const one = by("seller_2", "Now get ten thousand followers tonight");
    expect(alsoOf(post, [...calm, post, twice, one])).toEqual([]);
    const short = [by("a", "get ten thousand"), by("b", "get ten thousand"), by("c", "get ten thousand")];
    expect(short.flatMap((each) => alsoOf(each, short))).toEqual([]);
  });

  it("is each host of its links once, but for those of X", () => {
    const links = [
      link("https://www.cheap-fame.example/a"),
      link("https://cheap-fame.example/b"),
      link("https://x.com/jo/status/1"),
      link("https://mobile.twitter.com/jo"),
      link("https://t.co/abc"),
      link("https://t.com/phones"),
      link("https://twitter.com/jo"),
    ];
    const post = by("seller_1", "Look here https://t.co/a1", links);
    expect(alsoOf(post, [...calm, post])).toEqual([
      { target: { kind: "domain", domain: "cheap-fame.example" }, posts: 1, isBroad: false },
      { target: { kind: "domain", domain: "t.com" }, posts: 1, isBroad: false },
    ]);
  });

  it("says when it would set aside more than a tenth", () => {
    const posts = calm.slice(0, 8).map((post) => ({ ...post, text: "A1 we listen first and then we talk" }));
    const [post = by("x", "")] = posts;
    expect(alsoOf(post, [...calm.slice(8), ...posts])).toMatchObject([{ posts: 8, isBroad: true }]);
  });

  it("is nothing of an empty post, and never of one without words between the spaces of others", () => {
    const empty = by("quiet", "");
    expect(alsoOf(empty, [empty, by("a", "   "), by("b", "")])).toEqual([]);
  });
});
