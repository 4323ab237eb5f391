import { describe, expect, it } from "vitest";
import { postSchema } from "../../../../src/messages/post-schema.ts";
import { readPage, showsPosts } from "../../../../src/x/dom/read-page.ts";
import { readOwnHandle } from "../../../../src/x/dom/read-person.ts";
import { withPage } from "../../../../tools/fixture-case.ts";

function article(parts: {
  handle?: string;
  id?: string;
  name?: string;
  text?: string;
  more?: string;
}): string {
  const { handle = "t_marlow", id = "2094962000000000001", name = "Theo", text = "Hello", more = "" } = parts;
  return `<article data-testid="tweet"><div data-testid="UserAvatar-Container-${handle}"></div>
    <div data-testid="User-Name"><a href="/${handle}">${name}</a><a href="/${handle}">@${handle}</a>
    <a href="/${handle}/status/${id}"><time datetime="2026-09-02T01:05:00.000Z">4m</time></a></div>
    <div data-testid="tweetText">${text}</div>${more}</article>`;
}

describe("hostile pages", () => {
  it.each([
    [
      "escaped markup stays text",
      { text: "&lt;script&gt;alert(1)&lt;/script&gt;" },
      "<script>alert(1)</script>",
    ],
    ["a javascript: link is its words", { text: '<a href="javascript:alert(1)">click</a>' }, "click"],
    ["an own link of the page is its words", { text: '<a href="/i/flow/logout">@t_marlow</a>' }, "@t_marlow"],
    ["a false mention is its words", { text: '<a href="/someone_else">@t_marlow</a>' }, "@t_marlow"],
  ])("%s", async (_, parts, text) => {
    const { posts } = await withPage(article(parts), readPage);
    expect(posts[0]?.text).toBe(text);
    expect(posts[0]?.entities).toEqual({ hashtags: [], mentions: [], links: [], media: [] });
    expect(postSchema.safeParse(posts[0]).success).toBe(true);
  });

  it("pictures come from X's hosts or not at all", async () => {
    const more = [
      "https://evil.example/a.png",
      "https://pbs.twimg.com.evil.example/a",
      "http://pbs.twimg.com/a",
      "data:image/png,x",
    ]
      .map((source) => `<div data-testid="tweetPhoto"><img alt="" src="${source}"></div>`)
      .join("");
    const { posts } = await withPage(article({ more }), readPage);
    expect(posts[0]?.entities.media).toEqual([]);
  });

  it.each([
    ["an id that is none", { id: "12ab" }],
    ["an id that is too long", { id: "9".repeat(30) }],
    ["an id of nought", { id: "0" }],
    ["a handle that is none", { handle: "not-a-handle" }],
  ])("%s: shown, but not read", async (_, parts) => {
    expect(await withPage(article(parts), readPage)).toEqual({ posts: [], shown: 1, promoted: 0 });
  });

  it.each([
    ["nothing that leads to it", ""],
    ["its figures", '<a href="/orchard/status/2094962000000000001/analytics">3</a>'],
    ["its picture", '<a href="/orchard/status/2094962000000000001/photo/1"><img alt="" src="x.png"></a>'],
    ["a card that leads to a post", '<a target="_blank" href="https://x.com/orchard/status/20">x.com</a>'],
  ])("an ad in X's second client is one with %s", async (_, more) => {
    const row = (head: string) => `<div data-timeline-entry data-href="/orchard/status/2094962000000000001">
      <article><a href="/orchard"><img alt="@orchard" src="x.png"></a>
      <span>${head}</span><div dir="auto">Radios!</div><p>${more}</p></article></div>`;
    expect(await withPage(row("Ad"), readPage)).toEqual({ posts: [], shown: 0, promoted: 1 });
    const dated = row(`<a href="/orchard/status/2094962000000000001">4m</a>`);
    expect((await withPage(dated, readPage)).posts).toHaveLength(1);
  });

  it("long texts and names are bounded, and many posts too", async () => {
    const long = article({ text: "x".repeat(100_000), name: "n".repeat(5000) });
    const { posts } = await withPage(long.repeat(3), readPage);
    expect(posts).toHaveLength(3);
    for (const post of posts) expect(postSchema.safeParse(post).error?.issues).toBeUndefined();
    const many = await withPage(article({}).repeat(700), readPage);
    expect(many.posts).toHaveLength(500);
  });

  it("a page says whether it shows posts, and whose it is", async () => {
    expect(await withPage(article({}), showsPosts)).toBe(true);
    expect(await withPage("<p>no posts</p>", showsPosts)).toBe(false);
    const link = (href: string): string => `<a data-testid="AppTabBar_Profile_Link" href="${href}"></a>`;
    expect(await withPage(link("/ana_verrick"), readOwnHandle)).toBe("ana_verrick");
    expect(await withPage(link("https://x.com/ana_verrick"), readOwnHandle)).toBe("ana_verrick");
    for (const href of ["/home", "javascript:alert(1)", "/a/b", "https://evil.example/ana_verrick", ""])
      expect(await withPage(link(href), readOwnHandle)).toBeUndefined();
  });
});
