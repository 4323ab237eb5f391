import { describe, expect, it } from "vitest";
import { eveningNumbers, SeenAccounts } from "../../../../src/domain/recap/chat-numbers.ts";
import type { EveningSource, PlacedPost } from "../../../../src/domain/recap/evening-source.ts";
import {
  askedAhead,
  questionNumbers,
  withoutQuestions,
} from "../../../../src/domain/recap/only-questions.ts";
import { placePosts } from "../../../../src/domain/recap/place-posts.ts";
import { transcriptOf } from "../../../../src/domain/recap/transcript.ts";
import { evening, idAt, makePost, onceOnly, testChat } from "../../../support/make-post.ts";

function placed(at: number, kind: PlacedPost["kind"], number?: string, replyTo?: number): PlacedPost {
  const post = makePost({
    id: idAt(at),
    ...(replyTo === undefined ? {} : { replyTo: { id: idAt(replyTo) } }),
  });
  return number === undefined ? { post, kind } : { post, kind, number };
}

const source: EveningSource = {
  chat: testChat,
  from: evening,
  to: evening + 60_000,
  posts: [
    placed(0, "other"),
    placed(1, "question", "1"),
    placed(2, "answer", "1"),
    placed(3, "question", "2"),
    placed(4, "answer", "2", 3),
    placed(5, "other", undefined, 2),
    placed(6, "other", undefined, 4),
    placed(7, "other", undefined, 5),
    placed(8, "question", "1"),
    placed(9, "meanwhile", "2"),
  ],
};

describe("a post that asks several questions", () => {
  const both: PlacedPost = { ...placed(1, "question", "1"), also: ["2"] };
  const posts = [both, placed(2, "answer", "1"), placed(3, "answer", "2")];
  const joint = { ...source, posts };

  it("stands for each of them, and leaves with the last", () => {
    expect(questionNumbers(joint)).toEqual(["1", "2"]);
    expect(withoutQuestions(joint, ["1"]).posts).toEqual([both, posts[2]]);
    expect(withoutQuestions(joint, ["1", "2"]).posts).toEqual([]);
    expect(
      transcriptOf(joint).questions.map(({ number, post, answers }) => [number, post?.id, answers.length]),
    ).toEqual([
      ["1", idAt(1), 1],
      ["2", idAt(1), 1],
    ]);
    expect(eveningNumbers(0, posts.slice(0, 2), new SeenAccounts([], 0)).questions).toEqual([
      { number: "1", answers: 1 },
      { number: "2", answers: 0 },
    ]);
  });

  it("is read so by its label", () => {
    const text = "Q1 & Q2: What helped you, and whom? #roundtable";
    const post = makePost({ id: idAt(1), handle: "t_marlow_test", text });
    expect(placePosts([post], testChat)).toEqual([{ post, kind: "question", number: "1", also: ["2"] }]);
  });
});

const idsWithout = (...leftOut: string[]) =>
  withoutQuestions(source, leftOut).posts.map(({ post }) =>
    source.posts.findIndex((one) => one.post === post),
  );

describe("an evening with some of its questions", () => {
  it("names them in the order of asking", () => expect(questionNumbers(source)).toEqual(["1", "2"]));

  it("holds what belongs to them, and the conversation under it", () => {
    expect(idsWithout("2")).toEqual([1, 2, 5, 7, 8]);
    expect(idsWithout("1")).toEqual([3, 4, 6, 9]);
    expect(idsWithout("1", "2")).toEqual([]);
  });

  it("is the whole evening where none is left out", () => expect(withoutQuestions(source, [])).toBe(source));
});

describe("an evening with questions that were asked in advance", () => {
  const asked = makePost({ id: idAt(-3600), text: "Who reads a complaint first?" });
  const event: EveningSource = {
    ...source,
    chat: {
      ...testChat,
      schedule: onceOnly,
    },
    ahead: { time: { from: evening - 86_400_000, to: evening }, posts: [asked], byHosts: [], notes: {} },
  };

  it("offers them last, where there are any", () => {
    expect(questionNumbers(event)).toEqual(["1", "2", askedAhead]);
    const none = { ...event, ahead: { time: { from: 0, to: evening }, posts: [], byHosts: [], notes: {} } };
    expect(questionNumbers(none)).toEqual(["1", "2"]);
  });

  it("leaves them out, with or without others", () => {
    const { posts, ahead } = withoutQuestions(event, [askedAhead]);
    expect([posts, ahead]).toEqual([event.posts, undefined]);
    const fewer = withoutQuestions(event, ["1", askedAhead]);
    expect(fewer).toEqual({ ...withoutQuestions(event, ["1"]), ahead: undefined });
    expect(withoutQuestions(event, ["1"]).ahead).toBe(event.ahead);
  });
});
