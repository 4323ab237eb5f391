import { describe, expect, it } from "vitest";
import {
  type PostNames,
  postsAround,
  readPostNames,
  showsHashtag,
} from "../../../../src/x/dom/read-post-names.ts";
import { withPage } from "../../../../tools/fixture-case.ts";

const id = "2094962000000000001";
const avatar = '<div data-testid="UserAvatar-Container-t_marlow"></div>';
const time = '<time datetime="2026-09-02T01:05:00.000Z">4m</time>';

function row(inside: string): string {
  return `<article data-testid="tweet">${inside}</article>`;
}

function namesIn(inside: string): Promise<PostNames | undefined> {
  return withPage(row(inside), (page) => {
    const article = page.querySelector("article");
    return article ? readPostNames(article) : undefined;
  });
}

describe("whose post a row of X's page is", () => {
  it.each<[string, string, PostNames | undefined]>([
    ["says its link", `<a href="/ann_k/status/${id}">${time}</a>${avatar}`, { author: "ann_k", id }],
    [
      "says its picture where the link names nobody",
      `<a href="/i/status/${id}">${time}</a>${avatar}`,
      { author: "t_marlow", id },
    ],
    ["says its picture where there is no link: an advertisement", avatar, { author: "t_marlow" }],
    ["says nothing", "<p>Hello</p>", undefined],
    ["is not said by a link without a time", `<a href="/ann_k/status/${id}">4m</a>`, undefined],
    [
      "is the one who was reposted, and names who reposted it",
      `<a href="/ben"><span data-testid="socialContext">Ben reposted</span></a><a href="/ann_k/status/${id}">${time}</a>`,
      { author: "ann_k", id, reposter: "ben" },
    ],
    [
      "has no reposter where the line above is no link",
      `<span data-testid="socialContext">Pinned</span><a href="/ann_k/status/${id}">${time}</a>`,
      { author: "ann_k", id },
    ],
    [
      "has no reposter behind an address with more to it",
      `<a href="/ben/lists"><span data-testid="socialContext">Ben</span></a><a href="/ann_k/status/${id}">${time}</a>`,
      { author: "ann_k", id },
    ],
  ])("%s", async (_, inside, expected) => {
    expect(await namesIn(inside)).toEqual(expected);
  });

  it("shows a hashtag as X links it, in any script and case", async () => {
    const inside =
      '<a href="/hashtag/CopChat?src=hashtag_click">#CopChat</a><a href="/hashtag/caf%C3%A9">#café</a>';
    const shows = await withPage(row(inside), (page) => {
      const article = page.querySelector("article");
      return ["copchat", "café", "other"].map((tag) => article && showsHashtag(article, [tag]));
    });
    expect(shows).toEqual([true, true, false]);
  });

  it("is looked for inside what X added, or around it, and not elsewhere", async () => {
    const counts = await withPage(`<main>${row("<p>one</p>")}${row("two")}</main><aside></aside>`, (page) =>
      ["main", "p", "aside"].map((name) => {
        const node = page.querySelector(name);
        return node ? postsAround(node).length : -1;
      }),
    );
    expect(counts).toEqual([2, 1, 0]);
  });
});
