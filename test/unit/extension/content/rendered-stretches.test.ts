import { beforeEach, describe, expect, it } from "vitest";
import {
  makeRenderedStretches,
  type RenderedStretches,
} from "../../../../extension/content/rendered-stretches.ts";
import { addPage, noCoverage } from "../../../../src/domain/coverage/coverage.ts";
import type { TimelinePage } from "../../../../src/domain/post/timeline-page.ts";
import { evening, makePost } from "../../../support/make-post.ts";
import { page, query, stretches } from "../../domain/coverage/covered-pages.ts";

const address = `https://x.com/search?q=${encodeURIComponent(query)}&f=live`;

let rendered: RenderedStretches;
beforeEach(() => {
  rendered = makeRenderedStretches();
});

/** The rows that are shown, by the seconds of their posts, newest first. */
const rows = (from: number, to: number) => {
  const { ids } = page(from, to);
  const posts = ids.map((id, at) => makePost({ id, createdAt: evening + (to - at) * 1000 }));
  return { posts, shown: posts.length, promoted: 0 };
};

function covered(...readings: readonly (readonly [number, number])[]) {
  const pages = readings.flatMap(([from, to]) => rendered.shownBy(rows(from, to), address));
  return stretches(pages.reduce(addPage, noCoverage));
}

/** Bodies of which no post can be read: `unread` of them, answered at that second. */
const unread = (at: number, count: number, more: Partial<TimelinePage> = {}): TimelinePage => {
  const { ids: _, ...rest } = page(0, at, more);
  return { ...rest, ids: [], unread: count };
};

describe("what the rows of X's page cover", () => {
  it("is from the newest to the oldest, joined where they were scrolled through", () => {
    expect(covered([10, 20], [15, 30], [50, 60])).toEqual([
      [10, 30],
      [50, 60],
    ]);
  });

  it.each([
    ["Top", address.replace("&f=live", "")],
    ["the home timeline", "https://x.com/home"],
    ["a post", "https://x.com/t_marlow_test/status/1"],
  ])("is nothing on %s", (_, other) => {
    expect(rendered.shownBy(rows(1, 5), other)).toEqual([]);
  });

  it("is nothing where a row cannot be read: it may be any post", () => {
    expect(rendered.shownBy({ ...rows(1, 5), shown: 6 }, address)).toEqual([]);
  });

  it("ends where X may have cut a poll, whatever came since", () => {
    rendered.received(unread(20, 20, { topCursor: "t1", bottomCursor: "b1" }));
    rendered.received(unread(60, 19, { cursor: "t1", topCursor: "t2", bottomCursor: "b2" }));
    rendered.received(unread(70, 3, { cursor: "t2", topCursor: "t3", bottomCursor: "b3" }));
    expect(covered([10, 20], [15, 70])).toEqual([
      [10, 20],
      [21, 70],
    ]);
  });

  it("goes through a first page that X sent again", () => {
    rendered.received(unread(20, 20));
    rendered.received(unread(60, 20));
    expect(covered([10, 60])).toEqual([[10, 60]]);
  });

  it("goes on below with older pages, full as they are", () => {
    rendered.received(unread(60, 20, { bottomCursor: "b1" }));
    rendered.received(unread(61, 20, { cursor: "b1", bottomCursor: "b2" }));
    rendered.received(unread(62, 20, { cursor: "b2", bottomCursor: "b3" }));
    expect(covered([10, 60])).toEqual([[10, 60]]);
  });
});
