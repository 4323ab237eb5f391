import { describe, expect, it } from "vitest";
import type { Chat } from "../../../../src/domain/chat/chat.ts";
import { topicOfEvening } from "../../../../src/domain/notes/evening-topic.ts";
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
