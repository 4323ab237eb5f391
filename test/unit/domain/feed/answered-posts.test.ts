import { describe, expect, it } from "vitest";
import { answeredPosts } from "../../../../src/domain/feed/answered-posts.ts";
import { idAt, makePost } from "../../../support/make-post.ts";

const posts = [
  makePost({ id: idAt(1), handle: "Sgt_Me", replyTo: { id: "11", handle: "ann" } }),
  makePost({ id: idAt(2), handle: "sgt_me", quote: { id: "12" } }),
  makePost({ id: idAt(3), handle: "sgt_me", quote: {} }),
  makePost({ id: idAt(4), handle: "ben", replyTo: { id: "13" } }),
  makePost({ id: idAt(5), handle: "sgt_me", replyTo: { id: "14" }, repostOf: { id: "15" } }),
];

describe("the posts that somebody answered", () => {
  it("are those that they replied to or quoted, however the handle is written, and none that they reposted", () => {
    expect([...answeredPosts(posts, "sgt_me")]).toEqual(["11", "12"]);
  });

  it("are none while the handle is not known", () => {
    expect(answeredPosts(posts, undefined).size).toBe(0);
  });
});
