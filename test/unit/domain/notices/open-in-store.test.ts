import { describe, expect, it } from "vitest";
import { nothingRead } from "../../../../src/domain/feed/read-state.ts";
import { type OpenContext, OpenInStore } from "../../../../src/domain/notices/open-in-store.ts";
import type { Post } from "../../../../src/domain/post/post.ts";
import { entitiesWith, idAt, makePost, testChat } from "../../../support/make-post.ts";

const [host = ""] = testChat.moderators;
const [tag = ""] = testChat.hashtags;
const postAt = (at: number, handle: string, text: string, more: Partial<Post> = {}) =>
  makePost({ id: idAt(at), handle, text, entities: entitiesWith([tag]), ...more });
const context: OpenContext = {
  chat: testChat,
  own: "guest_5",
  read: nothingRead,
  corrections: {},
  isAside: () => false,
};
const openOf = (store: OpenInStore, posts: readonly Post[], given: Partial<OpenContext> = {}) =>
  store.of(posts, { ...context, ...given }).map(({ post, question }) => [post.id, question]);

const first = postAt(10, host, "Q1: Who is here?");
const second = postAt(30, host, "Q2: And who is not?");
const answer = postAt(20, "guest_1", "A1 I am.");

describe("what is open in a store", () => {
  it("is the same from what was read before as from all that is there", () => {
    const store = new OpenInStore();
    const steps: [string, readonly Post[], Partial<OpenContext>?][] = [
      ["one", [first]],
      ["a later one, from the page", [first, answer, { ...second, partial: true, text: "Q3: And who" }]],
      ["a better reading of it", [first, answer, second]],
      ["an earlier one", [postAt(5, host, "Q0: Warm up: coffee or tea?"), first, answer, second]],
      ["one is gone", [first, answer, second]],
      ["set aside", [first, answer, second], { isAside: (post) => post === first }],
      ["marked by hand", [first, answer, second], { corrections: { [second.id]: { as: "nothing" } } }],
      ["another chat", [first, answer, second], { chat: { ...testChat, moderators: [] } }],
      ["another person", [first, answer, second], { own: host }],
    ];
    for (const [name, posts, given] of steps)
      expect(openOf(store, posts, given), name).toEqual(openOf(new OpenInStore(), posts, given));
    expect(openOf(store, [first, answer, second])).toEqual([
      [first.id, "1"],
      [second.id, "2"],
    ]);
  });
});
