import { describe, expect, it } from "vitest";
import { searchFeed } from "../../../../src/domain/feed/search-feed.ts";
import { idAt, makeFeed } from "../../../support/make-post.ts";

const feed = makeFeed([
  { id: idAt(0), text: "A café for the whole street #roundtable", handle: "nkessler_guest" },
  { id: idAt(1), text: "The street has no name #roundtable" },
]);
const found = (typed: string) => searchFeed(feed, typed).map(({ post }) => post.id);

describe("the search", () => {
  it("gives all while nothing is typed", () => {
    expect(searchFeed(feed, "  ")).toBe(feed);
  });

  it("wants every word, in any order, without regard to accents and capitals", () => {
    expect(found("STREET cafe")).toEqual([idAt(0)]);
    expect(found("street")).toEqual([idAt(0), idAt(1)]);
    expect(found("street nobody")).toEqual([]);
  });

  it("knows handles with and without @", () => {
    expect(found("@nkessler")).toEqual([idAt(0)]);
    expect(found("nkessler")).toEqual([idAt(0)]);
  });
});
