import { describe, expect, it } from "vitest";
import { createTimes } from "../../../../src/ui/base/times.ts";

const times = createTimes("en-US", "America/New_York");
const nine = Date.UTC(2026, 9, 15, 1, 21, 3);

describe("times", () => {
  it("leave the day period out in the feed and keep it in full", () => {
    expect(times.clock(nine)).toBe("9:21");
    expect(times.exactClock(nine)).toMatch(/^9:21\sPM$/);
    expect(times.full(nine)).toMatch(/October 14, 2026.*9:21:03\sPM EDT/);
  });

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
    [3, "just now"],
    [40, "40 seconds ago"],
    [240, "4 minutes ago"],
    [3 * 3600, "3 hours ago"],
    [3 * 86_400, "3 days ago"],
  ])("say how long ago %i seconds are", (seconds, words) => {
    expect(times.agoInWords(nine, nine + seconds * 1000)).toBe(words);
  });
});
