import { describe, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { currentSession, sessionsOf } from "../../../../src/domain/evening/session.ts";
import { evening, idAt, makeFeed, testChat } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

const schedule = copchat.schedule ?? never();
const scheduled = { ...testChat, schedule };
const minute = 60_000;
const hour = 60 * minute;

function never(): never {
  throw new Error("the preset chat has a schedule");
}

function feedAt(...minutes: readonly number[]) {
  return makeFeed(minutes.map((at) => ({ id: idAt(at * 60) })));
}

describe("sessions", () => {
  it("end with an hour of silence", () => {
    const sessions = sessionsOf(feedAt(0, 30, 89, 149, 200), testChat);
    expect(sessions).toEqual([
      { startsAt: evening, endsAt: evening + 149 * minute, posts: 3 },
      { startsAt: evening + 149 * minute, endsAt: evening + 260 * minute, posts: 2 },
    ]);
  });

  it("of a schedule go from 15 minutes before the hour to 30 after it, whatever the silence", () => {
    const sessions = sessionsOf(feedAt(-40, -15, 0, 89, 90, 91, 100), scheduled);
    expect(
      sessions.map(({ startsAt, endsAt, posts }) => [
        (startsAt - evening) / minute,
        (endsAt - evening) / minute,
        posts,
      ]),
    ).toEqual([
      [-40, -15, 1],
      [-15, 90, 4],
      [91, 160, 2],
    ]);
    expect(sessions[1]?.hour).toEqual({ from: evening, to: evening + hour });
  });

  it("are the announced ones of each week, to their last minute", () => {
    const week = 7 * 24 * 60;
    const hours = (...minutes: readonly number[]) =>
      sessionsOf(feedAt(...minutes), scheduled).map((session) => session.hour?.from);
    expect(hours(1, week + 1, 2 * week + 1)).toEqual([0, 7, 14].map((days) => evening + days * 24 * hour));
    expect(hours(90)).toEqual([evening]);
    expect(hours(91)).toEqual([undefined]);
  });

  it("hold each post once, in order, whatever the times", () => {
    const times = fc.array(fc.integer({ min: -3 * 24 * 60, max: 24 * 24 * 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(times, fc.constantFrom(testChat, scheduled), (minutes, chat) => {
        const feed = feedAt(...minutes);
        const sessions = sessionsOf(feed, chat);
        expect(sessions.reduce((sum, { posts }) => sum + posts, 0)).toBe(feed.length);
        sessions.forEach((session, at) => {
          expect(session.posts).toBeGreaterThan(0);
          expect(session.endsAt).toBeGreaterThan(session.startsAt);
          expect(session.startsAt).toBeGreaterThanOrEqual(sessions[at - 1]?.endsAt ?? 0);
        });
      }),
    );
  });
});

describe("the current session", () => {
  it("is the scheduled one, also before its first post, with its posts only", () => {
    expect(currentSession([], scheduled, evening - 15 * minute)?.hour?.from).toBe(evening);
    expect(currentSession([], scheduled, evening - 16 * minute)).toBeUndefined();
    expect(currentSession(feedAt(-20, 1, 2), scheduled, evening + 3 * minute)?.posts).toBe(2);
    expect(currentSession(feedAt(1), scheduled, evening + 90 * minute)?.posts).toBe(1);
  });

  it("begins with its first post, to the millisecond", () => {
    expect(currentSession(feedAt(-15, 1), scheduled, evening + 3 * minute)?.posts).toBe(2);
    expect(currentSession(feedAt(0), testChat, evening)?.posts).toBe(1);
    expect(currentSession(feedAt(0), testChat, evening - 1)).toBeUndefined();
  });

  it("goes on for an hour after the last post", () => {
    const feed = feedAt(-200, 0, 10);
    expect(currentSession(feed, testChat, evening + 69 * minute)).toEqual({
      startsAt: evening,
      endsAt: evening + 70 * minute,
      posts: 2,
    });
    expect(currentSession(feed, testChat, evening + 70 * minute)).toBeUndefined();
    expect(currentSession([], testChat, evening)).toBeUndefined();
  });

  it("is over with the half hour after the chat, when nobody writes on", () => {
    expect(currentSession(feedAt(0, 88), scheduled, evening + 91 * minute)).toBeUndefined();
    expect(currentSession(feedAt(0, 88, 92), scheduled, evening + 93 * minute)?.posts).toBe(1);
  });
});
