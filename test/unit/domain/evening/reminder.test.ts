import { describe, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import type { Schedule } from "../../../../src/domain/chat/schedule.ts";
import { reminderState, reminderWordings } from "../../../../src/domain/evening/reminder.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import "../../../support/read-english-words.ts";

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const minute = 60_000;
const schedule: Schedule = copchat.schedule ?? expect.fail("#copchat has an hour");
/** Wednesday, 9 PM in Toronto. */
const start = at("2026-10-15T01:00:00Z");
const before = at("2026-10-14T12:00:00Z");
const state = (now: number, reminded = before, minutes = 10) =>
  reminderState(schedule, minutes, reminded, now);

describe("a reminder", () => {
  it("waits until its minutes before the start, then is due until the start", () => {
    expect(state(start - 11 * minute)).toEqual({ state: "waiting", at: start - 10 * minute });
    expect(state(start - 10 * minute)).toEqual({ state: "soon", start });
    expect(state(start - 1)).toEqual({ state: "soon", start });
    expect(state(start + 20_000)).toEqual({ state: "soon", start });
  });

  it("says that it is late where the computer slept into the evening, and that it missed one that is over", () => {
    expect(state(start + 12 * minute)).toEqual({ state: "late", start });
    expect(state(start + 60 * minute)).toEqual({ state: "missed", start });
    expect(state(start + 11 * 60 * minute)).toEqual({ state: "missed", start });
  });

  it("keeps silent of an evening half a day ago, and of one that was spoken of", () => {
    const next = start + 7 * 24 * 60 * minute;
    expect(state(start + 13 * 60 * minute)).toEqual({ state: "waiting", at: next - 10 * minute });
    expect(state(start - 5 * minute, start)).toEqual({ state: "waiting", at: next - 10 * minute });
    expect(state(start + 30 * minute, start)).toEqual({ state: "waiting", at: next - 10 * minute });
  });

  it("speaks of one missed evening after two weeks away, not of all", () => {
    const now = start + 14 * 24 * 60 * minute + 3 * 60 * minute;
    expect(state(now)).toEqual({ state: "missed", start: start + 14 * 24 * 60 * minute });
  });

  it("never speaks of an evening that ran when it was switched on", () => {
    const now = start + 20 * minute;
    expect(state(now, now)?.state).toBe("waiting");
  });

  it("follows the chat's zone through both changes of clocks", () => {
    // Toronto goes back on November 1, a week after London.
    const winter = at("2026-11-05T02:00:00Z");
    expect(state(at("2026-10-30T12:00:00Z"), at("2026-10-30T12:00:00Z"))).toEqual({
      state: "waiting",
      at: winter - 10 * minute,
    });
  });

  it("follows an evening that was moved or left out", () => {
    const moved = {
      ...schedule,
      changes: [{ on: "2026-10-14", to: { date: "2026-10-15", hour: 20, minute: 30 } }, { on: "2026-10-21" }],
    };
    const there = at("2026-10-16T00:30:00Z");
    expect(reminderState(moved, 10, before, start)).toEqual({ state: "waiting", at: there - 10 * minute });
    expect(reminderState(moved, 10, there, there + minute)).toEqual({
      state: "waiting",
      at: at("2026-10-29T01:00:00Z") - 10 * minute,
    });
  });

  it("has nothing more to say of an event that is over", () => {
    const once = { ...schedule, recurrence: { kind: "once", date: "2026-10-14" } } as const;
    expect(reminderState(once, 10, before, start - 5 * minute)).toEqual({ state: "soon", start });
    expect(reminderState(once, 10, start, start + minute)).toBeUndefined();
  });

  it.each([
    ["soon", start - 9.5 * minute, "#copchat starts in 10 min"],
    ["soon", start - 10 * minute + 80, "#copchat starts in 10 min"],
    ["soon", start - 60 * minute + 80, "#copchat starts in 1 h"],
    ["soon", start - 40_000, "#copchat starts in 40 s"],
    ["soon", start + 5000, "#copchat starts now"],
    ["late", start + 12 * minute, "#copchat started 12 min ago"],
    ["missed", start + 70 * minute, "You missed #copchat at 9:00 PM"],
  ] as const)("is %s in words", (kind, now, title) => {
    const wordings = reminderWordings({ state: kind, start }, { hashtag: "copchat", time: "9:00 PM", now });
    expect(wordsOf(wordings.title)).toBe(title);
    const message = wordsOf(wordings.message);
    if (kind === "soon") expect(message).toContain("Click to open");
    else expect(message).toContain("asleep");
  });
});
