import { describe, expect, it } from "vitest";
import { countText } from "../../../../../src/domain/counting/count.ts";
import { houseRuleOf, x280 } from "../../../../../src/domain/counting/rules.ts";
import { draftThread } from "../../../../../src/domain/recap/draft-thread/draft-thread.ts";
import type { PlacedPost } from "../../../../../src/domain/recap/evening-source.ts";
import { placePosts } from "../../../../../src/domain/recap/place-posts.ts";
import { transcriptOf } from "../../../../../src/domain/recap/transcript.ts";
import { wordsOf } from "../../../../../src/words/words.ts";
import { entitiesWith, evening, idAt, makePost, testChat } from "../../../../support/make-post.ts";

const host = testChat.moderators[0] ?? "";
const link = (id: string) => `https://x.com/${host}/status/${id}`;

function question(at: number, number: string, text: string): PlacedPost {
  return { post: makePost({ id: idAt(at), handle: host, text }), kind: "question", number };
}

function threadOf(posts: readonly PlacedPost[], limit = 140, topic?: string) {
  const source = { chat: { ...testChat, limit }, from: evening, to: evening + 3_600_000, posts };
  return draftThread(transcriptOf(topic === undefined ? source : { ...source, topic }), {
    write: wordsOf,
    date: "Nov 18, 2026",
    postLink: ({ id }) => link(id),
  });
}

describe("the recap as a thread", () => {
  it("has an opening, each question in its own words with the link to its post, and an end", () => {
    const thread = threadOf(
      [
        question(10, "1", "Q1: What changed? https://t.co/abcdefghij #Roundtable"),
        { post: makePost({ id: idAt(20), text: "A1 All of it #roundtable" }), kind: "answer", number: "1" },
        question(30, "1.5", "Q1.5 And #nights? #roundtable"),
        { post: makePost({ id: idAt(40), text: "A7 Nobody asked" }), kind: "answer", number: "7" },
      ],
      280,
      "Shifts",
    );
    expect(thread).toEqual([
      {
        part: "opening",
        text: "#roundtable, Nov 18, 2026: Shifts. Posts: 4 · People: 2. The questions, each with its post:",
      },
      { part: "1", text: `1) What changed? ${link(idAt(10))} #roundtable` },
      { part: "1.5", text: `1.5) And #nights? ${link(idAt(30))} #roundtable` },
      { part: "end", text: "Thank you, everyone, and see you at the next #roundtable." },
    ]);
  });

  it.each([
    ["words", "What did you learn about rosters, handovers and the quiet hours this long year? ".repeat(5)],
    ["a text without spaces", "今年いちばん学んだことは何ですか".repeat(30)],
    ["one endless word", "x".repeat(900)],
    ["families of emoji", "👩‍👩‍👧‍👦".repeat(200)],
    ["nothing but a picture", "https://t.co/abcdefghij"],
  ])("keeps each post within the chat's limit and X's: %s", (_, text) => {
    for (const limit of [100, 140, 280, 4000])
      for (const post of threadOf([question(10, "1", `Q1 ${text} #roundtable`)], limit, text)) {
        expect(countText(post.text, houseRuleOf({ limit })).valid, `${limit}: ${post.text}`).toBe(true);
        expect(countText(post.text, x280).valid, `${limit}: ${post.text}`).toBe(true);
        expect(post.text).toContain(post.part === "1" ? link(idAt(10)) : "#roundtable");
        expect(post.text).not.toContain("\ufffd");
      }
  });

  it("cuts at the end of a word, and uses the room that there is", () => {
    const text = "What did you learn about rosters and handovers this year, and whom did you tell? ".repeat(
      3,
    );
    const [, cut] = threadOf([question(10, "1", text)], 140);
    expect(cut?.text).toMatch(
      / (?:What|did|you|learn|about|rosters|and|handovers|this|year,|whom|tell\?)… https/,
    );
    expect(countText(cut?.text ?? "", houseRuleOf({ limit: 140 })).length).toBeGreaterThan(125);
  });

  it("is no evening of questions again when a host posts it", () => {
    const thread = threadOf([question(10, "1", "Q1 What changed?"), question(20, "2", "Q2 Why?")]);
    const posted = thread.map(({ text }, at) =>
      makePost({ id: idAt(90_000 + at), handle: host, text, entities: entitiesWith(["roundtable"]) }),
    );
    expect(placePosts(posted, testChat).map(({ kind }) => kind)).toEqual([
      "other",
      "other",
      "other",
      "other",
    ]);
  });

  it("of an evening without questions is its opening and its end", () => {
    expect(threadOf([]).map(({ part }) => part)).toEqual(["opening", "end"]);
  });
});
