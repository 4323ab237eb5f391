import { describe, expect, it } from "vitest";
import { noEntities } from "../../../src/domain/post.ts";
import { newestQuestion, questionLabelOf, questionsOf } from "../../../src/domain/question.ts";
import { countReads } from "../../support/count-reads.ts";
import { evening, idAt, makeFeed, makePost, testChat } from "../../support/make-post.ts";

const handle = "t_marlow_test";

function ask(minute: number, text: string, more = {}) {
  return { id: idAt(minute * 60), handle, text, ...more };
}

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

describe("the questions of an evening", () => {
  const feed = makeFeed([
    { id: idAt(-7 * 24 * 3600), handle, text: "Q1: What did you try last week?" },
    ask(5, "Q1: What keeps you here?"),
    { id: idAt(400), text: "A1 The people #roundtable" },
    ask(15, "Q2: What would you change?"),
    ask(20, "Once more with the hashtag: Q2: What would you change?"),
    ask(25, "Q3: What do you try next?"),
    ask(28, "Q2: for those who came late, what would you change?"),
  ]);

  it("stand in the order of asking, each once, with what repeated them", () => {
    const seen = questionsOf(feed).map(({ number, order, again }) => [number, order, again.length]);
    expect(seen).toEqual([
      ["1", 0, 0],
      ["1", 1, 0],
      ["2", 2, 2],
      ["3", 3, 0],
    ]);
  });

  it("end with the newest, which a repeated one does not push away", () => {
    expect(newestQuestion(feed)?.number).toBe("3");
    expect(newestQuestion(feed, evening)?.post.id).toBe(idAt(25 * 60));
    expect(newestQuestion(feed, evening + 26 * 60_000)).toBeUndefined();
    expect(newestQuestion([])).toBeUndefined();
  });

  it("are found by one look at each post, since they are asked for on each arrival", () => {
    const many = makeFeed(
      Array.from({ length: 5000 }, (_, at) =>
        ask(at / 10, at % 500 === 0 ? `Q${at / 500}: What next?` : "Yes"),
      ),
    );
    const { list, reads } = countReads(many);
    expect(newestQuestion(list)?.number).toBe("9");
    expect(reads()).toBeLessThanOrEqual(many.length);
  });
});
