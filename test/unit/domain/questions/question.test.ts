import { describe, expect, it } from "vitest";
import { noEntities } from "../../../../src/domain/post/post.ts";
import { questionLabelOf } from "../../../../src/domain/questions/question.ts";
import { makePost, testChat } from "../../../support/make-post.ts";

const handle = "t_marlow_test";

describe("a post that asks", () => {
  it.each([
    ["a moderator's", {}, "3"],
    ["a guest host's", { handle: "NKessler_Guest" }, "3"],
    ["a participant's", { handle: "rb_citizen_x" }, undefined],
    ["a repost of it", { repostOf: { id: "1" } }, undefined],
    ["a reply to somebody", { replyTo: { id: "1", handle: "rb_citizen_x" } }, undefined],
    ["a reply to somebody of whom only the id is known", { replyTo: { id: "1", authorId: "7" } }, undefined],
    ["in the host's own thread", { replyTo: { id: "1", handle: "T_Marlow_Test" } }, "3"],
    ["in a thread that nobody knows", { replyTo: { id: "1" } }, "3"],
    ["an answer that names the next", { text: "A3 Daily. Q4: What would you change?" }, undefined],
    [
      "a picture",
      {
        text: "Q3",
        entities: { ...noEntities, media: [{ kind: "photo", imageUrl: "https://pbs.twimg.com/m" }] },
      },
      "3",
    ],
    ["a quote", { text: "Q3", quote: {} }, "3"],
    ["a bare label", { text: "Q3" }, undefined],
  ] as const)("%s", (_, more, expected) => {
    const post = makePost({ handle, text: "Q3: What keeps you here?", ...more });
    expect(questionLabelOf(post, testChat)).toBe(expected);
  });
});
