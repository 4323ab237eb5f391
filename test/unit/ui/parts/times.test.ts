import { describe, expect, it } from "vitest";
import { createTimes, machineTime } from "../../../../src/ui/parts/times.ts";

const times = createTimes("en-US", "America/New_York");
const nine = Date.UTC(2026, 9, 15, 1, 21, 3);

describe("times", () => {
  it("leave the day period out in the feed and keep it in full", () => {
    expect(times.clock(nine)).toBe("9:21");
    expect(times.exactClock(nine)).toMatch(/^9:21\sPM$/);
    expect(times.full(nine)).toMatch(/October 14, 2026.*9:21:03\sPM EDT/);
  });

  it.each([8.64e15, -8.64e15, 8.64e15 + 1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN])(
    "never throw, whatever number is stored: %s",
    (time) => {
      for (const format of ["clock", "exactClock", "full", "month", "dayKey"] as const)
        expect(times[format](time), format).not.toBe("");
      expect(times.day(time, nine)).not.toBe("");
      expect(times.agoInWords(time, nine)).not.toBe("");
      expect(Date.parse(machineTime(time))).not.toBeNaN();
    },
  );

  it("follow the person's locale and zone", () => {
    expect(createTimes("de-DE", "Europe/Berlin").clock(nine + 12 * 3_600_000)).toBe("15:21");
  });

  it("name the day as people do", () => {
    expect(times.day(nine, nine + 60_000)).toBe("Today");
    expect(times.day(nine, nine + 20 * 3_600_000)).toBe("Yesterday");
    expect(times.day(nine, nine + 90 * 3_600_000)).toBe("Wednesday, October 14");
    expect(times.day(nine, nine + 90 * 24 * 3_600_000)).toBe("Wednesday, October 14, 2026");
    expect(times.day(nine, nine - 7 * 24 * 3_600_000)).toBe("Wednesday, October 14");
  });

  it.each([
    ["2026-03-09T04:30Z", "2026-03-08T02:00Z", "Saturday, March 7"],
    ["2026-03-09T04:30Z", "2026-03-09T01:00Z", "Yesterday"],
    ["2026-03-08T16:00Z", "2026-03-08T02:00Z", "Yesterday"],
    ["2026-11-02T04:30Z", "2026-11-01T01:00Z", "Yesterday"],
    ["2026-11-02T04:30Z", "2026-11-01T05:30Z", "Today"],
    ["2026-11-02T05:30Z", "2026-11-01T05:30Z", "Yesterday"],
  ])("count days by the calendar where clocks are changed: at %s, %s is %s", (now, time, words) => {
    expect(times.day(Date.parse(time), Date.parse(now))).toBe(words);
  });

  it("count days where a whole one is left out, as in Samoa in 2011", () => {
    const samoa = createTimes("en-US", "Pacific/Apia");
    const now = Date.parse("2011-12-30T12:00Z");
    expect(samoa.day(now - 3_600_000, now)).toBe("Today");
    expect(samoa.day(now - 20 * 3_600_000, now)).toBe("Thursday, December 29");
  });

  it.each([
    [3, "just now"],
    [40, "40 seconds ago"],
    [59, "59 seconds ago"],
    [60, "1 minute ago"],
    [84, "1 minute ago"],
    [240, "4 minutes ago"],
    [3 * 3600, "3 hours ago"],
    [3 * 86_400, "3 days ago"],
  ])("say how long ago %i seconds are", (seconds, words) => {
    expect(times.agoInWords(nine, nine + seconds * 1000)).toBe(words);
  });
});
