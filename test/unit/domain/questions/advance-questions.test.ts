import { describe, expect, it } from "vitest";
import type { Chat } from "../../../../src/domain/chat/chat.ts";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import {
  advanceQuestions,
  advanceTimeOf,
  answeredByHosts,
} from "../../../../src/domain/questions/advance-questions.ts";
import { entitiesWith, makePost, type PostWishes, testChat } from "../../../support/make-post.ts";

const dayMs = 24 * 60 * 60_000;
/** 19:00 in London on Monday, 23 November 2026. */
const start = Date.UTC(2026, 10, 23, 19);
const once = {
  weekday: 1,
  hour: 19,
  minute: 0,
  timeZone: "Europe/London",
  minutes: 60,
  recurrence: { kind: "once", date: "2026-11-23" },
} as const;
const chat: Chat = { ...testChat, schedule: once };
const time = { from: start - 14 * dayMs, to: start };

/** A post so many minutes before the start. */
const asked = (minutes: number, text: string, wishes: PostWishes = {}) =>
  makePost({ id: firstIdAt(start - minutes * 60_000), text, handle: `p${minutes}`, ...wishes });
const askedIn = (...posts: ReturnType<typeof asked>[]) =>
  advanceQuestions(posts, chat, time).questions.map(({ post, again, people }) => [
    post.text,
    again.length,
    people,
  ]);

describe("questions asked in advance", () => {
  it("are those with the hashtag and a question, of nobody who hosts, before the start", () => {
    const bikes = "Why are so few stolen bikes ever returned?";
    expect(
      askedIn(
        asked(900, bikes),
        asked(800, "Looking forward to this!"),
        asked(700, "Can't wait for Monday evening, everybody"),
        asked(600, "What should we ask the chief?", { handle: "t_marlow_test" }),
        asked(500, "Is the front desk on Mill Road open?", { entities: entitiesWith(["other"]) }),
        asked(400, "Really, do you think so?", { replyTo: { id: "9", handle: "somebody" } }),
        asked(300, "@nkessler_guest how do I report noise at night?", {
          replyTo: { id: "8", handle: "nkessler_guest" },
        }),
        asked(200, "RT who pays for overtime?", { repostOf: { id: "7" } }),
        asked(100, "can you tell us when body cameras are on"),
        asked(-5, "And who checks the checkers?"),
        asked(20 * 24 * 60, "How old is this question?"),
      ).map(([text]) => text),
    ).toEqual([
      bikes,
      "@nkessler_guest how do I report noise at night?",
      "can you tell us when body cameras are on",
    ]);
  });

  it.each([
    "お巡りさんは夜も歩いて見回りますか？",
    "متى تفتحون المركز الجديد في الشارع؟",
    "Πότε θα ανοίξει το νέο τμήμα\u037e",
  ])("are found in other scripts: %s", (text) => {
    expect(askedIn(asked(50, text))).toHaveLength(1);
  });

  it("are folded when nearly the same, those of most people first; one person who asks again is one", () => {
    expect(
      askedIn(
        asked(90, "Who pays for the overtime at football matches?"),
        asked(80, "How many officers walk a beat at night in the old town?", { handle: "ann_x" }),
        asked(70, "How many officers walk the beat at night in the old town? #roundtable", {
          handle: "ben_x",
        }),
        asked(60, "Hi! How many officers walk a beat at night in the old town??", { handle: "Ann_X" }),
      ),
    ).toEqual([
      ["How many officers walk a beat at night in the old town?", 2, 2],
      ["Who pays for the overtime at football matches?", 0, 1],
    ]);
  });

  it("of a flood, only the newest are compared, and the others counted, in a time that nobody notices", () => {
    const posts = Array.from({ length: 2000 }, (_, at) =>
      asked(3000 - at, `Will road number ${"abcdefghij"[at % 10]}${at} be closed ${"very ".repeat(50)}soon?`),
    );
    const began = performance.now();
    const { questions, beyond } = advanceQuestions(posts, chat, time);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(questions.flatMap(({ post, again }) => [post, ...again])).toHaveLength(250);
    expect(beyond).toBe(1750);
  });

  it("are answered once a host replied to one of them, or quoted it", () => {
    const posts = [
      asked(90, "Who pays for the overtime at football matches?", { id: "91" }),
      asked(80, "Who pays for overtime at football matches?", { id: "92" }),
      asked(70, "When does the new station in Mill Road open?", { id: "93" }),
    ].map((post) => ({ ...post, createdAt: start - 60_000 }));
    const { questions } = advanceQuestions(posts, chat, time);
    const by = (handle: string) => [
      makePost({ id: "95", handle, replyTo: { id: "92", handle: "p80" }, text: "The clubs do." }),
    ];
    expect(answeredByHosts(questions, by("p70"), chat)).toEqual(new Set());
    expect(answeredByHosts(questions, by("T_Marlow_test"), chat)).toEqual(new Set(["91"]));
  });
});

describe("the time in which they are asked", () => {
  it("is two weeks before an event, until three hours after it", () => {
    expect(advanceTimeOf(chat, start - 3 * dayMs)).toEqual(time);
    expect(advanceTimeOf(chat, start + 3 * 60 * 60_000)).toEqual(time);
    expect(advanceTimeOf(chat, start + 5 * 60 * 60_000)).toBeUndefined();
    expect(advanceTimeOf(testChat, start)).toBeUndefined();
  });

  it("is five days before an evening of a weekly chat, and never reaches into the one before", () => {
    const { recurrence: _, ...weekly } = once;
    const at = (schedule: Chat["schedule"]) =>
      advanceTimeOf({ ...chat, ...(schedule && { schedule }) }, start - dayMs);
    expect(at(weekly)).toEqual({ from: start - 5 * dayMs, to: start });
    const moved = { on: "2026-11-16", to: { date: "2026-11-20", hour: 19, minute: 0 } };
    expect(at({ ...weekly, changes: [moved] })).toEqual({ from: start - 3 * dayMs + 90 * 60_000, to: start });
  });
});
