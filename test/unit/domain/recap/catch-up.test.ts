import { describe, expect, it } from "vitest";
import { answeredPosts } from "../../../../src/domain/feed/answered-posts.ts";
import { eveningQuestions } from "../../../../src/domain/questions/evening-questions.ts";
import { usualPattern } from "../../../../src/domain/questions/question-pattern.ts";
import { addPosts, emptySpine, spineRules } from "../../../../src/domain/questions/spine.ts";
import { catchUpOf } from "../../../../src/domain/recap/catch-up.ts";
import {
  entitiesWith,
  evening,
  idAt,
  makeFeed,
  type PostWishes,
  testChat,
} from "../../../support/make-post.ts";

const host = "t_marlow_test";
const own = "the_reader_x";
const guide = { url: "https://t.co/a1", expandedUrl: "https://library.example/guide" };

const wishes: readonly PostWishes[] = [
  { id: idAt(0), handle: host, text: "Welcome to everybody" },
  { id: idAt(60), handle: host, text: "Q1 Who reads this?" },
  { id: idAt(70), handle: "ann_x", text: "A1 We do" },
  { id: idAt(120), handle: host, text: "Q2 And who writes it?" },
  { id: idAt(130), handle: "ann_x", text: "A2 They do" },
  { id: idAt(131), handle: own, text: "A2 I do" },
  {
    id: idAt(140),
    handle: host,
    text: "@ann_x tell us more",
    replyTo: { id: idAt(130), handle: "ann_x" },
    entities: entitiesWith(["roundtable"], ["ann_x"]),
  },
  {
    id: idAt(150),
    handle: "ben_x",
    text: "Read this",
    entities: { ...entitiesWith(["roundtable"]), links: [guide] },
  },
  {
    id: idAt(160),
    handle: "ben_x",
    text: "@the_reader_x who edits it?",
    entities: entitiesWith(["roundtable"], [own]),
  },
  {
    id: idAt(170),
    handle: "cid_x",
    text: "@the_reader_x thank you",
    entities: entitiesWith(["roundtable"], [own]),
  },
  { id: idAt(180), handle: own, text: "@ben_x she does", replyTo: { id: idAt(160), handle: "ben_x" } },
  {
    id: idAt(190),
    handle: "cid_x",
    text: "Q2 And who writes it?",
    repostOf: { id: idAt(120), author: { handle: host } },
  },
];

function caughtUp(after: string | undefined) {
  const feed = makeFeed(wishes, testChat, own);
  const posts = feed.map(({ post }) => post);
  const spine = addPosts(emptySpine(spineRules(testChat, usualPattern)), posts);
  return catchUpOf({
    chat: testChat,
    evening: feed,
    after,
    questions: eveningQuestions(spine, 0),
    repliedTo: answeredPosts(posts, own),
    gaps: [
      { from: evening + 62_000, to: evening + 68_000, streams: ["hashtag"] },
      { from: evening + 151_000, to: evening + 155_000, streams: ["hashtag"] },
    ],
    ownHandle: own,
  });
}

describe("what happened since a person left off", () => {
  it("is what came after that post, without their own posts and without reposts", () => {
    const { from, posts, people } = caughtUp(idAt(70));
    expect({ from, posts, people }).toEqual({ from: evening + 70_000, posts: 6, people: 4 });
  });

  it("has the questions asked since, with how many answered", () => {
    const { questions } = caughtUp(idAt(70));
    expect(questions.map(({ number, answers }) => [number, answers])).toEqual([["2", 2]]);
  });

  it("has what was said to the person, and whether they replied", () => {
    const { forPerson } = caughtUp(idAt(70));
    expect(forPerson.map(({ post, isAnswered }) => [post.id, isAnswered])).toEqual([
      [idAt(160), true],
      [idAt(170), false],
    ]);
  });

  it("has what hosts replied to others, and no question of theirs", () => {
    expect(caughtUp(undefined).answeredByHosts.map(({ id }) => id)).toEqual([idAt(140)]);
    expect(caughtUp(idAt(140)).answeredByHosts).toEqual([]);
  });

  it("has the links, and the gaps that reach into it", () => {
    expect(caughtUp(idAt(70)).links.map(({ address }) => address)).toEqual([guide.expandedUrl]);
    expect(caughtUp(idAt(70)).gaps.map(({ from }) => from - evening)).toEqual([151_000]);
  });

  it("is the whole evening when none of it was read", () => {
    const { from, posts, questions, gaps } = caughtUp(undefined);
    expect({ from, posts }).toEqual({ from: evening, posts: 9 });
    expect(questions.map(({ number }) => number)).toEqual(["1", "2"]);
    expect(gaps).toHaveLength(2);
  });

  it("is nothing after the newest post, or in an evening without any", () => {
    expect(caughtUp(idAt(190))).toMatchObject({
      posts: 0,
      questions: [],
      forPerson: [],
      links: [],
      gaps: [],
    });
    const none = catchUpOf({
      chat: testChat,
      evening: [],
      after: undefined,
      questions: [],
      repliedTo: new Set(),
      gaps: [],
      ownHandle: undefined,
    });
    expect(none).toMatchObject({ from: undefined, posts: 0, people: 0 });
  });
});
