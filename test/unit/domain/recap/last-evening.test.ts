import { describe, expect, it } from "vitest";
import { type Chat, copchat } from "../../../../src/domain/chat/chat.ts";
import { endOfTonight, lastEvening, newestAt } from "../../../../src/domain/evening/evening.ts";
import { phaseOf } from "../../../../src/domain/evening/evening-phase.ts";
import { currentSession, sessionsOf } from "../../../../src/domain/evening/session.ts";
import type { Feed } from "../../../../src/domain/feed/feed.ts";
import { peopleIn } from "../../../../src/domain/recap/evening-summary.ts";
import { feedOfEvening } from "../../../../src/domain/recap/last-evening.ts";
import { entitiesWith, evening, idAt, makeFeed, testChat } from "../../../support/make-post.ts";

const minute = 60_000;
const day = 24 * 60;
const unannounced: Chat = { ...testChat, id: "news", hashtags: ["news"] };
const announced: Chat = { ...unannounced, ...(copchat.schedule ? { schedule: copchat.schedule } : {}) };

function lastEveningOf(feed: Feed, chat: Chat, now = Number.POSITIVE_INFINITY): Feed {
  return feedOfEvening(feed, lastEvening(feed, chat, newestAt(feed, now)));
}

/** Four posts a minute by 700 passers-by for two days, and within the hour one more a minute by twelve who take part. */
function busyFeed(chat: Chat, until: number): Feed {
  const entities = entitiesWith(["News"]);
  const wishes = Array.from({ length: (2 * day + until) * 4 }, (_, at) => ({
    id: idAt((at - 2 * day * 4) * 15),
    handle: `passer_by_${at % 700}`,
    entities,
  }));
  const guests = Array.from({ length: Math.min(until, 60) }, (_, at) => ({
    id: idAt(at * 60 + 1),
    handle: `guest_${at % 12}`,
    entities,
  }));
  return makeFeed([...wishes, ...guests], chat);
}

describe("a chat whose hashtag is a common word", () => {
  const feed = busyFeed(announced, 30);

  it("has its evening from a quarter of an hour before the announced hour on, whoever writes before", () => {
    const now = evening + 30 * minute;
    const session = currentSession(feed, announced, now);
    expect(session).toMatchObject({ startsAt: evening - 15 * minute, endsAt: evening + 90 * minute });
    const tonight = lastEveningOf(feed, announced);
    expect(tonight).toHaveLength(45 * 4 + 30);
    expect(session?.posts).toBe(tonight.length);
    expect(peopleIn(tonight)).toBe(45 * 4 + 12);
    expect(endOfTonight(announced, now)).toBe(evening + 90 * minute);
  });

  it("keeps that evening apart from what is written on the morning after, and from the last but one day", () => {
    const next = busyFeed(announced, 12 * 60);
    expect(lastEveningOf(next, announced)).toHaveLength(105 * 4 + 60 + 1);
    expect(sessionsOf(next, announced).filter(({ hour }) => hour)).toHaveLength(1);
    const dayAfter = busyFeed(announced, 26 * 60);
    expect(lastEveningOf(dayAfter, announced)).toHaveLength(day * 4 + 1);
  });

  it("has no end and no closing minutes while nobody announced an hour, and tonight is six hours", () => {
    const busy = busyFeed(unannounced, 30);
    const now = evening + 30 * minute;
    const session = currentSession(busy, unannounced, now);
    expect(session?.hour).toBeUndefined();
    expect(phaseOf(session, now)).toBeUndefined();
    expect(endOfTonight(unannounced, now)).toBe(now + 6 * 60 * minute);
    expect(lastEveningOf(busy, unannounced).length).toBe(day * 4 + 31);
  });
});

it("an ordinary chat's evening is the announced one, too, and the last day's posts where none was", () => {
  const few = makeFeed(
    [-40, 5, 50, 300].map((at) => ({ id: idAt(at * 60), entities: entitiesWith(["news"]) })),
    announced,
  );
  expect(lastEveningOf(few, announced)).toHaveLength(2);
  expect(lastEveningOf(few.slice(0, 1), announced)).toHaveLength(1);
  expect(lastEveningOf([], announced)).toEqual([]);
});
