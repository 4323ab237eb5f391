import { describe, expect, it } from "vitest";
import type { Chat } from "../../../../src/domain/chat/chat.ts";
import { topicOfEvening, topicTonight } from "../../../../src/domain/notes/evening-topic.ts";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import { evening, makePost, testChat } from "../../../support/make-post.ts";

const minute = 60_000;
const chat: Chat = {
  ...testChat,
  schedule: { weekday: 3, hour: 21, minute: 0, timeZone: "America/Toronto", minutes: 60 },
};
const span = { from: evening - 10 * minute, to: evening + 80 * minute };
const announced = [
  makePost({
    id: firstIdAt(evening - 10 * minute),
    handle: "t_marlow_test",
    text: "Tonight's topic: body cameras",
  }),
];
const note = (text: string, at = evening) => ({ evening: at, text });

describe("the topic of one day of a daily chat", () => {
  const day = 24 * 60 * minute;
  const daily: Chat = {
    ...testChat,
    schedule: {
      weekday: 1,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      hour: 21,
      minute: 0,
      timeZone: "America/Toronto",
      minutes: 60,
    },
  };
  const said = (text: string, at: number) => makePost({ id: firstIdAt(at), handle: "t_marlow_test", text });
  const topicWith = (...posts: readonly ReturnType<typeof makePost>[]) =>
    topicTonight(daily, [], posts, evening - 5 * minute)?.text;

  it("is not yesterday's, unless a host said so for tomorrow", () => {
    expect(topicWith(said("Topic: body cameras", evening - day - 10 * minute))).toBe("");
    expect(topicWith(said("Topic: body cameras", evening - day + 10 * minute))).toBe("");
    expect(topicWith(said("Topic: body cameras", evening - day + 90 * minute))).toBe("body cameras");
    expect(topicWith(said("Tomorrow's topic: body cameras", evening - day + 10 * minute))).toBe(
      "body cameras",
    );
    expect(topicWith(said("Tonight's topic: body cameras", evening - 60 * minute))).toBe("body cameras");
  });

  it("stays that of the week before in a weekly chat", () => {
    const posts = [said("Topic: body cameras", evening - 3 * day)];
    expect(topicTonight(chat, [], posts, evening - 5 * minute)?.text).toBe("body cameras");
    expect(topicOfEvening(daily, [], span, posts)).toBeUndefined();
    expect(topicOfEvening(chat, [], span, posts)).toBe("body cameras");
  });
});

describe("the topic of a past evening", () => {
  it("is what the person wrote for its hour", () => {
    const week = 7 * 24 * 60 * minute;
    const topics = [
      note("Night shifts", evening - week),
      note("Street lights"),
      note("Libraries", evening + week),
    ];
    expect(topicOfEvening(chat, topics, span, announced)).toBe("Street lights");
    const late = { ...span, from: evening + 20 * minute };
    expect(topicOfEvening(chat, topics, late, [])).toBe("Street lights");
    const early = { from: evening - 10 * minute, to: evening - 5 * minute };
    expect(topicOfEvening(chat, topics, early, [])).toBe("Street lights");
  });

  it("is else what the hosts announced among its posts", () => {
    expect(topicOfEvening(chat, [], span, announced)).toBe("body cameras");
    expect(topicOfEvening(chat, [], span, [])).toBeUndefined();
  });

  it("is none where the person took it away", () => {
    expect(topicOfEvening(chat, [note("")], span, announced)).toBeUndefined();
  });

  it("is found for a chat whose hour was moved or removed since, and never taken from the hour before", () => {
    const { schedule: _, ...without } = chat;
    expect(topicOfEvening(without, [note("Street lights")], span, announced)).toBe("Street lights");
    const moved = { ...testChat, schedule: { weekday: 2, hour: 9, minute: 0, timeZone: "UTC", minutes: 60 } };
    expect(topicOfEvening(moved, [note("Street lights")], span, [])).toBe("Street lights");
    expect(topicOfEvening(chat, [note("Lunch", evening - 90 * minute)], span, [])).toBeUndefined();
    expect(topicOfEvening(without, [], span, announced)).toBeUndefined();
  });
});
