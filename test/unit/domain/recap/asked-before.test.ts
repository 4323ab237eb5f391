import { describe, expect, it } from "vitest";
import type { Chat } from "../../../../src/domain/chat/chat.ts";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import { askedBefore } from "../../../../src/domain/recap/asked-before.ts";
import type { EveningSource, PostsAhead } from "../../../../src/domain/recap/evening-source.ts";
import { transcriptOf } from "../../../../src/domain/recap/transcript.ts";
import {
  evening,
  idAt,
  makePost,
  onceOnly,
  type PostWishes,
  testChat,
  weekly,
} from "../../../support/make-post.ts";

const hourMs = 3_600_000;
const asked = (hours: number, text: string, wishes: PostWishes = {}) =>
  makePost({ id: firstIdAt(evening - hours * hourMs), handle: `p${hours}`, text, ...wishes });

const bikes = asked(70, "How many stolen bikes are given back in a year?");
const again = asked(40, "How many stolen bikes are given back in one year?");
const desk = asked(60, "Why is the front desk shut at weekends?");
const drones = asked(50, "Will the drone policy be open for comment?");
const answer = makePost({ id: idAt(300), handle: "t_marlow_test", replyTo: { id: desk.id } });

function sourceOf(ahead: Partial<PostsAhead>, schedule: Chat["schedule"] = onceOnly): EveningSource {
  const time = { from: evening - 14 * 24 * hourMs, to: evening };
  return {
    chat: { ...testChat, ...(schedule && { schedule }) },
    from: evening,
    to: evening + hourMs,
    posts: [],
    ahead: { time, posts: [bikes, desk, drones, again], byHosts: [answer], notes: {}, ...ahead },
  };
}

const became = (source: EveningSource, withSetAside = false) =>
  askedBefore(source, withSetAside).questions.map(({ post, again, became }) => [
    post.id,
    again.length,
    became,
  ]);

describe("what was asked before an evening", () => {
  it("has of an event every question, the most asked first, and what the host did with it", () => {
    expect(became(sourceOf({ notes: { [again.id]: "asked" } }))).toEqual([
      [bikes.id, 1, "asked"],
      [desk.id, 0, "answered"],
      [drones.id, 0, undefined],
    ]);
  });

  it("goes by the host's own word before what was seen", () => {
    expect(became(sourceOf({ notes: { [desk.id]: "left-out" } }))[1]).toEqual([desk.id, 0, "left-out"]);
  });

  it("has of a weekly chat only what a host dealt with", () => {
    expect(became(sourceOf({ notes: { [bikes.id]: "left-out" } }, weekly))).toEqual([
      [bikes.id, 1, "left-out"],
      [desk.id, 0, "answered"],
    ]);
  });

  it("leaves out what was set aside, with its number, and shows it if asked", () => {
    const source = { ...sourceOf({}), setAside: new Set([again.id, drones.id]) };
    expect(askedBefore(source)).toMatchObject({ setAside: 2, questions: [{ people: 1 }, { people: 1 }] });
    expect(became(source, true)).toHaveLength(3);
  });

  it("says how many of a flood it does not list", () => {
    const flood = Array.from({ length: 300 }, (_, at) =>
      asked(10 - at / 100, `Will road ${at} be closed soon?`),
    );
    expect(askedBefore(sourceOf({ posts: flood })).beyond).toBe(50);
  });

  it("is nothing where nothing is known of the days before", () => {
    const { ahead: _gone, ...source } = sourceOf({});
    expect(askedBefore(source)).toEqual({ questions: [], setAside: 0, beyond: 0 });
  });

  it("is told once: a question of the list stands beside no other post, unless it was replied to", () => {
    const posts = [
      { post: bikes, kind: "other" as const },
      { post: desk, kind: "other" as const },
      { post: makePost({ id: idAt(10), handle: "fan", text: "Good evening" }), kind: "other" as const },
      { post: answer, kind: "other" as const },
    ];
    const { asked, others } = transcriptOf({ ...sourceOf({}), posts });
    expect(asked.questions.map(({ post }) => post.id)).toContain(bikes.id);
    expect(others.map(({ post }) => post.id)).toEqual([desk.id, idAt(10)]);
  });
});
