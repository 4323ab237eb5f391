import { describe, expect, it } from "vitest";
import { makeEarlyPosts } from "../../../../extension/content/early-posts.ts";
import { noEntities, type Post } from "../../../../src/domain/post/post.ts";

const post = (id: number): Post => ({
  id: String(id),
  createdAt: id,
  author: { handle: "nkessler_pd" },
  text: "Good evening.",
  entities: noEntities,
});

describe("posts that came before it was known whose page it is", () => {
  it("are given back once, in the order in which they came", () => {
    const early = makeEarlyPosts();
    early.add([post(1), post(2)]);
    early.add([post(3)]);
    expect(early.release().map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(early.release()).toEqual([]);
  });

  it("are no more than a thousand, the newest", () => {
    const early = makeEarlyPosts();
    for (let id = 0; id < 1500; id++) early.add([post(id)]);
    const kept = early.release();
    expect(kept).toHaveLength(1000);
    expect(kept.at(-1)?.id).toBe("1499");
  });
});
