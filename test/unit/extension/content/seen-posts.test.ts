import { describe, expect, it } from "vitest";
import { makeSeenPosts } from "../../../../extension/content/seen-posts.ts";
import type { BodyHealth } from "../../../../src/domain/x-status/health.ts";
import { idAt, makePost } from "../../../support/make-post.ts";

const health: BodyHealth = {
  operation: "SearchTimeline",
  kind: "search" as const,
  outcome: "read",
  posts: 2,
  promoted: 0,
  withheld: 0,
  missing: {},
  unknown: {},
  errors: [],
};
const posts = [makePost({ id: idAt(1) }), makePost({ id: idAt(2) })];
const none: ReadonlyMap<string, string> = new Map();

describe("posts that X sends again", () => {
  it("are counted once", () => {
    const countOnce = makeSeenPosts();
    expect(countOnce({ posts, health }, none).posts).toBe(2);
    expect(countOnce({ posts: [...posts, makePost({ id: idAt(3) })], health }, none).posts).toBe(1);
  });

  it("are counted once with what they lack, and those without an id each time", () => {
    const countOnce = makeSeenPosts();
    const broken = { posts: [], health: { ...health, missing: { author: 2, id: 1 } } };
    const incomplete = new Map([
      [idAt(1), "author"],
      [idAt(2), "author"],
    ]);
    expect(countOnce(broken, incomplete).missing).toEqual({ author: 2, id: 1 });
    expect(countOnce(broken, incomplete).missing).toEqual({ id: 1 });
    const another = new Map([[idAt(1), "text"]]);
    expect(countOnce({ posts: [], health: { ...health, missing: { text: 1 } } }, another).missing).toEqual({
      text: 1,
    });
  });

  it("are forgotten after some evenings, so that nothing grows without end", () => {
    const countOnce = makeSeenPosts();
    const many = Array.from({ length: 30_000 }, (_, at) => makePost({ id: idAt(at) }));
    expect(countOnce({ posts: many, health }, none).posts).toBe(30_000);
    expect(countOnce({ posts: many.slice(-10_000), health }, none).posts).toBe(0);
    expect(countOnce({ posts: many.slice(0, 10), health }, none).posts).toBe(10);
  });
});
