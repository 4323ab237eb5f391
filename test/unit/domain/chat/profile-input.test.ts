import { describe, expect, it } from "vitest";
import { readChatInput } from "../../../../src/domain/chat/chat-input.ts";
import { eventPreset, presets } from "../../../../src/domain/chat/presets.ts";
import {
  readProfileInput,
  type TypedProfile,
  typedProfile,
} from "../../../../src/domain/chat/profile-input.ts";

const empty = typedProfile(undefined, "America/Toronto");
const weekly: TypedProfile = { ...empty, repeats: "week" };

describe("a typed profile", () => {
  it.each(presets.map((preset) => [preset.hashtags[0], preset] as const))(
    "of #%s is read as it was",
    (_, preset) => {
      const { fields, problems } = readProfileInput(typedProfile(preset, "UTC"));
      expect(problems).toEqual([]);
      expect({ ...preset, ...fields }).toEqual(preset);
      expect(fields.schedule).toEqual(preset.schedule);
    },
  );

  it.each<readonly [Partial<TypedProfile>, object]>([
    [{ repeats: "" }, {}],
    [{ letters: "q/a" }, {}],
    [{ letters: "T / T" }, { letters: { asked: "T", answered: "T" } }],
    [{ name: "  The   round table " }, { name: "The round table" }],
    [{ blog: "example.org/blog" }, { links: { blog: "https://example.org/blog" } }],
    [
      { repeats: "once", date: "2026-02-10", weekday: "5" },
      { schedule: { weekday: 2, recurrence: { kind: "once", date: "2026-02-10" } } },
    ],
    [{ repeats: "month", which: "-1" }, { schedule: { recurrence: { kind: "month", which: -1 } } }],
    [{ repeats: "week", time: "9.05" }, { schedule: { hour: 9, minute: 5 } }],
  ])("%o is understood", (typed, expected) => {
    const { fields, problems } = readProfileInput({ ...empty, ...typed });
    expect(problems).toEqual([]);
    expect(fields).toMatchObject(expected);
  });

  it.each<readonly [Partial<TypedProfile>, string]>([
    [{ time: "25:00" }, "time"],
    [{ time: "9 pm" }, "time"],
    [{ timeZone: "Mars/Olympus" }, "timeZone"],
    [{ timeZone: "" }, "timeZone"],
    [{ minutes: "0" }, "minutes"],
    [{ minutes: "1.5" }, "minutes"],
    [{ repeats: "once", date: "2026-02-30" }, "date"],
    [{ repeats: "fortnight", date: "" }, "date"],
    [{ weekday: "8" }, "weekday"],
    [{ repeats: "month", which: "6" }, "which"],
    [{ letters: "Q" }, "letters"],
    [{ letters: "1/2" }, "letters"],
    [{ blog: "javascript:alert(1)" }, "blog"],
    [{ topics: "not an address" }, "topics"],
    [{ language: "<script>" }, "language"],
    [{ name: "x".repeat(81) }, "name"],
  ])("%o is refused beside its field", (typed, field) => {
    const { fields, problems } = readProfileInput({ ...weekly, ...typed });
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    if (["time", "timeZone", "minutes", "date", "weekday", "which"].includes(field))
      expect(fields.schedule).toBeUndefined();
  });

  it("goes into the chat, and refuses it with the rest", () => {
    const typed = { hashtags: "#roundtable", moderators: "" };
    expect(readChatInput({ ...typed, profile: weekly })).toMatchObject({
      ok: true,
      chat: { schedule: { weekday: 3, hour: 21, timeZone: "America/Toronto" } },
    });
    expect(readChatInput({ ...typed, profile: { ...weekly, time: "" } })).toMatchObject({
      ok: false,
      problems: [{ field: "time" }],
    });
    expect(readChatInput({ ...typed, profile: typedProfile(eventPreset, "UTC") })).toMatchObject({
      ok: false,
      problems: [{ field: "date" }],
    });
  });
});
