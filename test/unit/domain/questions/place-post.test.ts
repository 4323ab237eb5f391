import { describe, expect, it } from "vitest";
import type { Media, Post } from "../../../../src/domain/post/post.ts";
import { usualPattern } from "../../../../src/domain/questions/question-pattern.ts";
import { addPosts, emptySpine, spineRules } from "../../../../src/domain/questions/spine.ts";
import { entitiesWith, idAt, makePost, type PostWishes, testChat } from "../../../support/make-post.ts";

const mod = "t_marlow_test";
const rules = spineRules(testChat, usualPattern);
const picture: Media = { kind: "photo", imageUrl: "https://pbs.twimg.com/media/invented.jpg" };
const pictured = { ...entitiesWith(testChat.hashtags), media: [picture] };

function say(minute: number, text: string, more: PostWishes = {}): Post {
  return makePost({ id: idAt(minute * 60), text, handle: "rosa_hill_x", ...more });
}

const asked = [
  say(5, "Q1: What made a street of yours quieter?", { handle: mod }),
  say(15, "Q2: Which change came first?", { handle: mod }),
];

/** What a post of the seventeenth minute is: "answer 2 label". */
function placed(text: string, more: PostWishes = {}): string {
  const post = say(17, text, more);
  const spine = addPosts(emptySpine(rules), [...asked, post]);
  const placement = spine.placements.get(post.id);
  const number = spine.questions.find(({ id }) => id === placement?.question)?.number;
  return [placement?.kind, number, placement?.by].filter(Boolean).join(" ");
}

describe("a post with an answer's label", () => {
  it.each([
    ["A2 #roundtable", {}],
    ["@t_marlow_test A2", {}],
  ])("that says nothing else answers nothing: %s", (text, more) => {
    expect(placed(text, more)).not.toBe("answer 2 label");
  });

  it.each<[string, PostWishes]>([
    ["A2 Trees", {}],
    ["A2 https://example.org/trees", {}],
    ["A2", { entities: pictured }],
    ["A2", { quote: { id: asked[1]?.id ?? "" } }],
  ])("answers with whatever else it has: %s", (text, more) => {
    expect(placed(text, more)).toMatch(/^answer 2/);
  });

  it("is no answer where the number is far beyond what was asked, unless a sign says so", () => {
    expect(placed("A38 to the coast was closed")).not.toMatch(/^answer 38/);
    expect(placed("A38: closed, so we walked")).toBe("answer 38 label");
    expect(placed("A9 Trees everywhere")).toBe("answer 9 label");
    expect(placed("A10 Trees everywhere")).not.toMatch(/^answer 10/);
  });
});

describe("what is repeated by hand", () => {
  it("is no answer by itself, and does not hide one beside it", () => {
    expect(placed("RT @ann_reed_x: A2 Trees")).toBe("other repost");
    expect(placed("A2 Yes to that! RT @ann_reed_x: A1 Trees")).toBe("answer 2 label");
  });
});
