import { describe, expect, it } from "vitest";
import { isEmptyQuery, matchesQuery, readPostQuery } from "../../../../src/domain/feed/post-query.ts";
import { entitiesWith, makePost } from "../../../support/make-post.ts";

const link = { url: "https://t.co/a", expandedUrl: "https://library.example/guide" };
const picture = { kind: "photo" as const, imageUrl: "https://pbs.twimg.com/a.jpg", altText: "A street lamp" };
const post = makePost({
  handle: "Jo_X",
  text: "A3: Más daylight, please",
  entities: { ...entitiesWith(["roundtable"]), links: [link], media: [picture] },
});

describe("a search of posts", () => {
  it.each([
    ["daylight", true],
    ["MAS please", true],
    ["daylight darkness", false],
    ['"daylight, please"', true],
    ['"please daylight"', false],
    ['"daylight, plea', true],
    ["from:jo_x", true],
    ["from:@JO_X daylight", true],
    ["from:ann", false],
    ["from:ann from:jo_x", true],
    ["question:3", true],
    ["question:Q3", true],
    ["question:4", false],
    ["has:link", true],
    ["has:picture lamp", true],
    ["library.example", true],
    ["has:", false],
    ["has:nothing", false],
    ["http://", false],
    ["", true],
  ])("%s", (typed, expected) => {
    expect(matchesQuery(readPostQuery(typed), post, "3")).toBe(expected);
  });

  it("reads chats and days, and takes what is no day as a word", () => {
    expect(readPostQuery("chat:#CopChat after:2026-01-01 before:2027-01-01 x")).toMatchObject({
      chats: ["copchat"],
      after: "2026-01-01",
      before: "2027-01-01",
      texts: ["x"],
    });
    expect(readPostQuery("after:yesterday").texts).toEqual(["after:yesterday"]);
  });

  it("knows when nothing is asked for", () => {
    expect(isEmptyQuery(readPostQuery('  "" '))).toBe(false);
    expect(isEmptyQuery(readPostQuery("   "))).toBe(true);
    expect(isEmptyQuery(readPostQuery("has:link"))).toBe(false);
  });
});
