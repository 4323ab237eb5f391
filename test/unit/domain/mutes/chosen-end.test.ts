import { describe, expect, it } from "vitest";
import { endOfDayAfter, localMoment, readChosenEnd } from "../../../../src/domain/mutes/chosen-end.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import { fc } from "../../../support/properties.ts";

const newYork = "America/New_York";
/** Wednesday, October 14, 2026, 9:21 PM in New York. */
const now = Date.UTC(2026, 9, 15, 1, 21);

describe("an end that a person chooses", () => {
  it.each([
    ["2026-10-20", "18:30", newYork, Date.UTC(2026, 9, 20, 22, 30)],
    ["2026-10-20", "18:30", "Europe/Berlin", Date.UTC(2026, 9, 20, 16, 30)],
    ["2026-10-14", "", newYork, Date.UTC(2026, 9, 15, 3, 59)],
    // Clocks go back on November 1: the day is an hour longer.
    ["2026-11-01", "", newYork, Date.UTC(2026, 10, 2, 4, 59)],
    // At two they go on to three on March 14.
    ["2027-03-14", "02:30", newYork, Date.UTC(2027, 2, 14, 7, 30)],
  ])("on %s at “%s” in %s", (day, time, zone, until) => {
    expect(readChosenEnd({ day, time }, zone, now)).toEqual({ ok: true, until });
  });

  it.each([
    ["", "", "Choose the last day."],
    ["2026-02-30", "", "This day does not exist."],
    ["soon", "", "This day does not exist."],
    ["2026-10-20", "25:00", "This day does not exist."],
    ["2026-10-13", "", "This time has already passed."],
    ["2026-10-14", "21:21", "This time has already passed."],
    ["0026-10-20", "", "This time has already passed."],
  ])("is none on “%s” at “%s”, and it is said why", (day, time, why) => {
    const reading = readChosenEnd({ day, time }, newYork, now);
    expect(reading.ok ? "an end" : wordsOf(reading.why)).toBe(why);
  });

  it("is the end of the day that is offered", () => {
    expect(endOfDayAfter(7, now, newYork)).toEqual({ day: "2026-10-21", time: "23:59" });
    expect(endOfDayAfter(0, now, "Asia/Tokyo")).toEqual({ day: "2026-10-15", time: "23:59" });
  });

  it("shown and chosen anew is the same, to the minute; but for the hour that comes twice, and then by an hour", () => {
    const zones = fc.constantFrom(newYork, "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "UTC");
    const minutes = fc.integer({ min: Math.ceil(now / 60_000) + 120, max: 60_000_000 });
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const until = minute * 60_000;
        const reading = readChosenEnd(localMoment(until, zone), zone, now);
        expect(reading.ok && [0, 1_800_000, 3_600_000]).toContain(reading.ok && until - reading.until);
      }),
    );
  });
});
