import { describe, expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { readTotals, textOf } from "../../tools/evening/in-the-panel.ts";
import { smallEvening, type WrittenPost } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";

const minute = 60;
/** All day long somebody uses the hashtag, and nobody of them comes to the evening. */
const outside: WrittenPost[] = Array.from({ length: 240 }, (_, at) => ({
  by: `passer_by_${at % 90}`,
  text: `Number ${at} of the day's news. #copchat`,
  after: (at - 260) * 4 * minute,
}));
const inside: WrittenPost[] = [
  { by: "t_reyne", text: "Q1: Who is here? #copchat", after: 0 },
  ...Array.from({ length: 8 }, (_, at) => ({
    by: `guest_${at % 4}`,
    text: "A1 Me. #copchat",
    after: (at + 1) * 20,
  })),
];
const evening = smallEvening([...outside, ...inside]);

describe.each(bothBrowsers)("a hashtag that is a common word, in %s", (browser) => {
  it("has all its posts in the feed, and the evening's alone in its figures", async () => {
    const { panel, x } = await openTestEvening({ browser, evening });
    await waitUntil(
      async () => {
        await x.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
        return (await readTotals(panel)).posts === evening.posts.length || undefined;
      },
      "X's older posts do not come in",
      60,
    );
    await expect.poll(() => readTotals(panel)).toMatchObject({ people: 95, questions: 1, gaps: 0 });
    await expect.poll(() => textOf(panel, ".figures")).toMatch(/^5 people/);
    await expect.poll(() => textOf(panel, ".pinned")).toContain("Who is here?");
  });
});
