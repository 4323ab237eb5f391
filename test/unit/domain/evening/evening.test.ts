import { describe, expect, it } from "vitest";
import { type Chat, copchat } from "../../../../src/domain/chat/chat.ts";
import {
  endOfTonight,
  eveningAt,
  isEvening,
  isSameEvening,
  lastEvening,
  newestAt,
} from "../../../../src/domain/evening/evening.ts";
import type { Feed } from "../../../../src/domain/feed/feed.ts";
import { evening, idAt, makeFeed, testChat } from "../../../support/make-post.ts";

const minute = 60_000;
const hour = 60 * minute;
const scheduled = { ...testChat, ...(copchat.schedule ? { schedule: copchat.schedule } : {}) };
const daily: Chat = {
  ...testChat,
  ...(copchat.schedule ? { schedule: { ...copchat.schedule, weekdays: [1, 2, 3, 4, 5, 6, 7] } } : {}),
};

function feedAt(...hours: readonly number[]) {
  return makeFeed(hours.map((at) => ({ id: idAt(at * 3600) })));
}

describe("one evening", () => {
  it("goes over midnight, in either order, and not to the next day", () => {
    expect(isSameEvening(evening, evening + 2.9 * hour)).toBe(true);
    expect(isSameEvening(evening + 2.9 * hour, evening)).toBe(true);
    expect(isSameEvening(evening, evening + 3 * hour)).toBe(false);
  });
});

describe("the last evening", () => {
  const lastOf = (feed: Feed, chat: Chat, now = Number.POSITIVE_INFINITY) =>
    lastEvening(feed, chat, newestAt(feed, now));

  it.each([
    ["without an hour", testChat, { from: evening - 23.4 * hour, to: evening + 0.6 * hour }],
    ["of a daily chat", daily, { from: evening - 15 * minute, to: evening + 90 * minute }],
  ])("goes by no post that is dated ahead of X's clock, until its time has come: %s", (_, chat, tonight) => {
    const feed = feedAt(-30, 0.5, 0.6, 24);
    expect(lastOf(feed, chat, evening + 0.6 * hour)).toEqual(tonight);
    expect(lastOf(feed, chat, evening + 24 * hour).to).toBeGreaterThanOrEqual(evening + 24 * hour);
  });

  it("goes by a post that is ahead by as much as clocks differ", () => {
    expect(lastOf(feedAt(-2, 0), testChat, evening - 5 * minute).to).toBe(evening);
    expect(lastOf(feedAt(-2, 0), testChat, evening - 5 * minute - 1).to).toBe(evening - 2 * hour);
  });

  it("is the last day with posts where no hour is announced", () => {
    expect(lastOf(feedAt(-30, -3, 0, 1), testChat)).toEqual({
      from: evening - 23 * hour,
      to: evening + hour,
    });
  });

  it("is the announced session, also the morning after, when somebody still answers", () => {
    const session = { from: evening - 15 * minute, to: evening + 90 * minute };
    expect(lastOf(feedAt(-30, -3, 0.5, 1, 12), scheduled)).toEqual(session);
  });

  it("is the last day again when the announced session is longer ago", () => {
    expect(lastOf(feedAt(0.5, 26), scheduled)).toEqual({
      from: evening + 2 * hour,
      to: evening + 26 * hour,
    });
  });

  it("of nothing is nothing", () => {
    expect(lastOf([], testChat).to).toBe(0);
  });
});

describe("an evening", () => {
  it.each([
    ["runs while people write", testChat, 0.5, "running"],
    ["is over after an hour of silence", testChat, 1.5, "over"],
    ["was another one half a day later", testChat, 13, "none"],
    ["runs until half an hour after the announced one", scheduled, 1.4, "running"],
    ["is over then", scheduled, 1.6, "over"],
  ] as const)("%s", (_, chat, at, expected) => {
    expect(eveningAt(feedAt(0, 0.4), chat, evening + at * hour)).toBe(expected);
  });

  it("runs, and is over in its time, with a post that is dated ahead", () => {
    const feed = feedAt(0, 0.2, 0.4, 20);
    expect(eveningAt(feed, testChat, evening + 0.5 * hour)).toBe("running");
    expect(eveningAt(feed, testChat, evening + 1.5 * hour)).toBe("over");
    expect(eveningAt(feed, testChat, evening + 13 * hour)).toBe("none");
  });

  it("is over for half a day after the last post", () => {
    expect(eveningAt(feedAt(0, 0.2, 0.4), testChat, evening + 12.3 * hour)).toBe("over");
    expect(eveningAt(feedAt(0, 0.2, 0.4), testChat, evening + 12.4 * hour)).toBe("none");
  });

  it.each([
    [{ posts: 0, hour: { from: 0, to: 1 } }, false],
    [{ posts: 1, hour: { from: 0, to: 1 } }, true],
    [{ posts: 4 }, false],
    [{ posts: 5 }, true],
  ])("is none with a stray post, unless an hour was announced: %j", (session, expected) => {
    expect(isEvening(session)).toBe(expected);
  });

  it("is none where nobody wrote", () => {
    expect(eveningAt([], testChat, evening)).toBe("none");
    expect(eveningAt([], scheduled, evening)).toBe("running");
  });
});

describe("tonight", () => {
  it.each([
    ["in the chat's hour", scheduled, 0.5, 1.5],
    ["nearly half a day before it", scheduled, -11.9, 1.5],
    ["half a day before it: that is another night", scheduled, -12, -6],
    ["when it is just over", scheduled, 1.5, 7.5],
    ["without an announced hour", testChat, 0.5, 6.5],
    ["without a chat", undefined, 0.5, 6.5],
  ] as const)("ends as it should %s", (_, chat, now, end) => {
    expect(endOfTonight(chat, evening + now * hour)).toBe(evening + end * hour);
  });
});
