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
    [{ repeats: "week", weekday: "5 1,3" }, { schedule: { weekday: 1, weekdays: [1, 3, 5] } }],
    [{ repeats: "week", weekday: "2 2" }, { schedule: { weekday: 2 } }],
    [
      { repeats: "fortnight", date: "2026-02-10", weekday: "2 4" },
      { schedule: { weekday: 2, weekdays: [2, 4], recurrence: { kind: "fortnight", from: "2026-02-10" } } },
    ],
    [{ repeats: "month", which: "1", weekday: "5" }, { schedule: { weekday: 5 } }],
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
    [{ weekday: "" }, "weekday"],
    [{ weekday: "1 8" }, "weekday"],
    [{ weekday: "1.5" }, "weekday"],
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

  it("keeps several days through the form, and forgets them with one day or one date", () => {
    const several = readProfileInput({ ...weekly, weekday: "1 3 5" }).fields;
    const typed = typedProfile(several, "UTC");
    expect(typed.weekday).toBe("1 3 5");
    expect(readProfileInput(typed).fields.schedule).toEqual(several.schedule);
    for (const more of [
      { weekday: "3" },
      { repeats: "once", date: "2026-02-10" },
      { repeats: "month", which: "2" },
    ] as const)
      expect(readProfileInput({ ...typed, ...more }).fields.schedule).not.toHaveProperty("weekdays");
  });

  it("shows the day that an older version chose, not the days from before", () => {
    const schedule = { weekday: 6, weekdays: [1, 3], hour: 21, minute: 0, timeZone: "UTC", minutes: 60 };
    expect(typedProfile({ schedule }, "UTC").weekday).toBe("6");
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
