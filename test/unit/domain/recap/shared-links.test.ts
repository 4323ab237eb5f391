import { describe, expect, it } from "vitest";
import type { Link } from "../../../../src/domain/post/post.ts";
import { inOrder, type SharedLink, sharedLinks } from "../../../../src/domain/recap/shared-links.ts";
import { idAt, makePost, type PostWishes } from "../../../support/make-post.ts";

const guide = "https://library.example/guide";
const minutes = "https://council.example/minutes";

/** Post number `at` by `handle` with these addresses behind short ones. */
function sharing(at: number, handle: string, addresses: readonly (string | Link)[], wishes: PostWishes = {}) {
  const links = addresses.map((address, index) =>
    typeof address === "string" ? { url: `https://t.co/a${at}x${index}`, expandedUrl: address } : address,
  );
  return makePost({
    id: idAt(at),
    handle,
    entities: { hashtags: [], mentions: [], links, media: [] },
    ...wishes,
  });
}

const summaries = (links: readonly SharedLink[]) =>
  links.map(({ address, post, by, times }) => [address, post.id, by.map(({ handle }) => handle), times]);

describe("the links that posts share", () => {
  it("stand once each, with the first post, and everybody who shared them", () => {
    const links = sharedLinks([
      sharing(0, "ann", [guide]),
      sharing(1, "ben", [minutes, guide]),
      sharing(2, "Ann", [guide]),
    ]);
    expect(summaries(links)).toEqual([
      [guide, idAt(0), ["ann", "ben"], 3],
      [minutes, idAt(1), ["ben"], 1],
    ]);
  });

  it.each([
    ["a tracking parameter", "https://library.example/guide?utm_source=x&utm_medium=social&fbclid=1"],
    ["another protocol", "http://library.example/guide"],
    ["www.", "https://www.library.example/guide"],
    ["a last slash", "https://library.example/guide/"],
    ["capitals in the host", "https://Library.EXAMPLE/guide"],
    ["a place in the page", "https://library.example/guide#three"],
  ])("are the same with %s", (_, variant) => {
    const links = sharedLinks([sharing(0, "ann", [guide]), sharing(1, "ben", [variant])]);
    expect(summaries(links)).toEqual([[guide, idAt(0), ["ann", "ben"], 2]]);
  });

  it.each([
    "https://library.example/guide?page=2",
    "https://library.example/Guide",
    "https://a.library.example/guide",
  ])("are others at %s", (other) => {
    expect(sharedLinks([sharing(0, "ann", [guide]), sharing(1, "ben", [other])])).toHaveLength(2);
  });

  it("count once in a post that has them twice", () => {
    const links = sharedLinks([sharing(0, "ann", [guide, `${guide}/?utm_source=x`])]);
    expect(summaries(links)).toEqual([[guide, idAt(0), ["ann"], 1]]);
  });

  it("are not shared anew by a repost", () => {
    const links = sharedLinks([
      sharing(0, "ann", [guide]),
      sharing(1, "ben", [guide], { repostOf: { id: idAt(0) } }),
    ]);
    expect(summaries(links)).toEqual([[guide, idAt(0), ["ann"], 1]]);
  });

  it.each([
    ["X's own", "https://x.com/ann/status/1"],
    ["a picture on X", "https://pic.twitter.com/abc"],
    ["a short one that leads to a short one", "https://t.co/abc"],
    ["no web address", "javascript:alert(1)"],
    ["one with a hidden sign", "https://library.example/\u202egpj.exe"],
  ])("leave out %s", (_, address) => {
    expect(sharedLinks([sharing(0, "ann", [address])])).toEqual([]);
  });

  it("leave out a short address of which X did not say where it leads", () => {
    expect(sharedLinks([sharing(0, "ann", [{ url: "https://t.co/abc" }])])).toEqual([]);
  });

  it("have the first title that X sent with any of them, without its hidden signs", () => {
    const titled = (title: string) => ({ url: "https://t.co/a", expandedUrl: guide, title });
    const [link] = sharedLinks([
      sharing(0, "ann", [guide]),
      sharing(1, "ben", [titled(" \u202e ")]),
      sharing(2, "ben", [titled("\u202eThe guide")]),
      sharing(3, "cid", [titled("Another title")]),
    ]);
    expect(link?.title).toBe("The guide");
    expect(sharedLinks([sharing(0, "ann", [guide])])[0]).not.toHaveProperty("title");
  });
});

describe("the order of links", () => {
  const links = sharedLinks([
    sharing(0, "ann", [guide]),
    sharing(1, "ben", [minutes]),
    sharing(2, "cid", [guide]),
    sharing(3, "dee", ["https://news.example/late"]),
  ]);
  const addresses = (ordered: readonly SharedLink[]) => ordered.map(({ address }) => address);

  it("is the newest first, or the most shared, among equals the newest", () => {
    const late = "https://news.example/late";
    expect(addresses(inOrder(links, "newest"))).toEqual([late, minutes, guide]);
    expect(addresses(inOrder(links, "most-shared"))).toEqual([guide, late, minutes]);
  });
});
