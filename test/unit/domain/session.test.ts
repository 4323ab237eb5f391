import { describe, expect, it } from "vitest";
import { copchat } from "../../../src/domain/chat.ts";
import { currentSession, nextStart, sessionsOf } from "../../../src/domain/session.ts";
import { evening, idAt, makeFeed, testChat } from "../../support/make-post.ts";
import { fc } from "../../support/properties.ts";

const schedule = copchat.schedule ?? never();
const scheduled = { ...testChat, schedule };
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function never(): never {
  throw new Error("the preset chat has a schedule");
}

function feedAt(...minutes: readonly number[]) {
  return makeFeed(minutes.map((at) => ({ id: idAt(at * 60) })));
}

describe("the next start", () => {
  it.each([
    ["in summer time", "2026-07-06T12:00:00Z", "2026-07-09T01:00:00Z"],
    ["in winter time", "2026-01-05T12:00:00Z", "2026-01-08T02:00:00Z"],
    ["over the change to summer", "2026-03-05T12:00:00Z", "2026-03-12T01:00:00Z"],
    ["over the change to winter", "2026-10-29T12:00:00Z", "2026-11-05T02:00:00Z"],
    ["at the very moment", "2026-07-09T01:00:00Z", "2026-07-09T01:00:00Z"],
    ["a millisecond later", "2026-07-09T01:00:00.001Z", "2026-07-16T01:00:00Z"],
    ["on Wednesday there, Thursday in Greenwich", "2026-07-09T00:30:00Z", "2026-07-09T01:00:00Z"],
  ])("%s", (_, now, expected) => {
    expect(new Date(nextStart(schedule, Date.parse(now))).toISOString()).toBe(
      new Date(Date.parse(expected)).toISOString(),
    );
  });

  it("is within a week and an hour, on the day and at the hour of the chat's own clock", () => {
    const clock = new Intl.DateTimeFormat("en", {
      timeZone: schedule.timeZone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2035, 0, 1) }), (now) => {
        const start = nextStart(schedule, now);
        expect(start).toBeGreaterThanOrEqual(now);
        expect(start - now).toBeLessThanOrEqual(7 * day + hour);
        expect(clock.format(start)).toBe("Wed 21:00");
        expect(nextStart(schedule, start)).toBe(start);
      }),
      { numRuns: 300 },
    );
  });
});

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
