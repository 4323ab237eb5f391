import { describe, expect, it } from "vitest";
import { postSchema } from "../../../../src/messages/post-schema.ts";
import { classic as selectors } from "../../../../src/x/dom/classic-selectors.ts";
import { readPage } from "../../../../src/x/dom/read-page.ts";
import { withPage } from "../../../../tools/fixture-case.ts";
import { captured, haveCaptures, readCaptured } from "../captures.ts";

const pages = captured(".html");
const quote = "page-quote.2025-10.html";
const status = "page-status.2026-03.html";
const timeline = "page-timeline.2026-03.html";

/** How often each selector is found in each captured page, counted by hand in their text. */
const counts: Record<string, Partial<Record<keyof typeof selectors, number>>> = {
  [quote]: {
    post: 1,
    box: 1,
    userName: 2,
    time: 1,
    anyTime: 2,
    avatar: 2,
    text: 2,
    verified: 2,
    photo: 1,
    film: 0,
    photoLink: 1,
  },
  [status]: {
    post: 1,
    box: 0,
    userName: 1,
    time: 1,
    anyTime: 1,
    avatar: 1,
    text: 1,
    verified: 0,
    photo: 0,
    film: 1,
    photoLink: 0,
  },
  [timeline]: {
    post: 1,
    box: 0,
    userName: 1,
    time: 1,
    anyTime: 1,
    avatar: 1,
    text: 1,
    verified: 0,
    photo: 0,
    film: 1,
    photoLink: 0,
  },
};

describe.skipIf(!haveCaptures)("captured pages", () => {
  it("are all there", () => {
    expect(pages).toEqual([quote, status, timeline]);
  });

  it.each(pages)("%s: each selector finds what it must", async (file) => {
    const found = await withPage(readCaptured(file), (page) =>
      Object.fromEntries(
        Object.entries(selectors).map(([name, selector]) => [name, page.querySelectorAll(selector).length]),
      ),
    );
    expect(found).toMatchObject({
      ...counts[file],
      replies: 1,
      reposts: 1,
      likes: 1,
      ownProfile: 0,
      signedOut: 0,
    });
  });

  it.each(pages)("%s: one whole post that may be sent on", async (file) => {
    const { posts, shown, promoted } = await withPage(readCaptured(file), readPage);
    expect({ shown, promoted, posts: posts.length }).toEqual({ shown: 1, promoted: 0, posts: 1 });
    for (const post of posts) expect(postSchema.safeParse(post).success).toBe(true);
  });

  it("a post with a quote: both, each with its own time, and the quote's id from its picture", async () => {
    const { posts } = await withPage(readCaptured(quote), readPage);
    expect(posts[0]).toMatchObject({
      createdAt: Date.UTC(2025, 9, 28, 11, 13, 47),
      author: { verified: true },
      counts: { replies: 2534, reposts: 4483, likes: 25616 },
      quote: { createdAt: Date.UTC(2025, 9, 28, 11, 10, 33), entities: { media: [{ kind: "photo" }] } },
      partial: true,
    });
    expect(posts[0]?.entities.media).toEqual([]);
    expect(posts[0]?.text).toMatch(/^(?:[A-Za-z]+ ){7}[a-z]+$/);
    expect(posts[0]?.quote?.text).toMatch(/^(?:[A-Za-z]+ ){15}[a-z]+$/);
    expect(posts[0]?.quote?.id).toMatch(/^\d{19}$/);
    expect(posts[0]?.quote?.id).not.toBe(posts[0]?.id);
  });

  it.each([status, timeline])(
    "%s: emojis from their pictures, a moving picture inside placementTracking",
    async (file) => {
      const { posts } = await withPage(readCaptured(file), readPage);
      expect(posts[0]).toMatchObject({
        createdAt: Date.UTC(2024, 10, 1, 11, 27, 13),
        text: expect.stringMatching(/^(\p{Extended_Pictographic})\1$/u),
        entities: { media: [{ kind: "gif" }], links: [], mentions: [], hashtags: [] },
        counts: { replies: 15, reposts: 1003, likes: 8784 },
      });
      expect(posts[0]?.author.name).toMatch(/^[a-z]+\p{Extended_Pictographic}$/u);
      expect(posts[0]?.quote).toBeUndefined();
    },
  );
});
