import { expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { clockOf, clockWording } from "../../../../src/domain/evening/chat-clock.ts";
import { testChat } from "../../../support/make-post.ts";

/** A Wednesday at nine in the evening in Toronto. */
const start = Date.UTC(2026, 6, 9, 1);
const minute = 60_000;

it.each([
  ["days before", -3 * 24 * 60, { state: "next", start }],
  ["two hours before", -120, { state: "soon", start }],
  ["a minute before", -1, { state: "soon", start }],
  ["at the start", 0, { state: "on", since: start }],
  ["in the last minute", 59, { state: "on", since: start }],
  ["at the end", 60, { state: "over", since: start + 60 * minute }],
  ["half an hour after", 90, { state: "over", since: start + 60 * minute }],
  ["later", 91, { state: "next", start: start + 7 * 24 * 60 * minute }],
])("%s", (_, minutes, expected) => expect(clockOf(copchat, start + minutes * minute)).toEqual(expected));

it("is none of a chat without an hour, or whose event was", () => {
  expect(clockOf(testChat, start)).toBeUndefined();
  const schedule = { weekday: 3, hour: 21, minute: 0, timeZone: "America/Toronto", minutes: 60 };
  const event = {
    ...testChat,
    schedule: { ...schedule, recurrence: { kind: "once" as const, date: "2025-01-01" } },
  };
  expect(clockOf(event, start)).toBeUndefined();
});

it("is said with what is left, or gone", () => {
  const shown = (minutes: number) => {
    const now = start + minutes * minute;
    const clock = clockOf(copchat, now);
    return clock && clockWording(clock, now);
  };
  expect(shown(-12)).toMatchObject({
    key: "clockNext",
    values: { duration: { key: "durationMinutes", values: { count: 12 } } },
  });
  expect(shown(12)).toMatchObject({ key: "clockOn" });
  expect(shown(65)).toMatchObject({ key: "clockOver" });
});
