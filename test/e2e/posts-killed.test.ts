import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { openChatOnX } from "../../tools/evening/beside.ts";
import { readTotals } from "../../tools/evening/in-the-panel.ts";
import { storedIds } from "../soak/what-is-kept.ts";
import { howOften } from "../support/how-often.ts";
import { readWholeFeed } from "../support/panel-feed.ts";
import { smallEvening } from "../support/small-evening.ts";
import { backgroundStopper } from "../support/stop-background.ts";
import { bothBrowsers, openTestBeside } from "../support/test-evening.ts";
import { runningClock } from "../x-site/clock.ts";

const stops = howOften(6, 100);
/** The moment is random on purpose: it is to fall anywhere between an answer of X and its posts on the disk. */
const randomMoment = () => 20 + Math.random() * 250;
/** More than are written while the background is stopped so often. */
const evening = smallEvening(
  Array.from({ length: 4000 }, (_, index) => ({
    by: index % 5 === 0 ? "t_reyne" : "nkessler_pd",
    text: `Thought number ${index + 1} of this evening. #copchat`,
    after: index * 4,
  })),
);

describe.each(bothBrowsers)("a background that is stopped while posts arrive, in %s", (browser) => {
  it(`loses nothing and doubles nothing, ${stops} times`, async () => {
    // Some posts come with each poll, every tenth of a second.
    const clock = runningClock({ start: evening.startsAt, speed: 100 });
    const beside = await openTestBeside({
      browser,
      evening,
      site: { clock, pollSeconds: 10, confirmsReceived: true },
    });
    const { site, panel } = beside;
    await openChatOnX(beside);
    const stop = await backgroundStopper(beside.chatside);
    for (let stopped = 0; stopped < stops; ) {
      await sleep(randomMoment());
      if (await stop()) stopped++;
    }
    const received = () =>
      new Set(site.requests.filter((record) => record.received).flatMap(({ ids }) => ids));
    await waitUntil(() => received().size > stops || undefined, "X's page hears nothing", 60);
    site.control.failNext("html", 10_000);
    const isAllReceived = () => site.requests.every((record) => record.received || record.ids.length === 0);
    await waitUntil(() => isAllReceived() || undefined, "an answer of X is under way for ever", 60);
    const isKept = async () => {
      const kept = new Set(await storedIds(panel, "copchat"));
      return [...received()].every((id) => kept.has(id)) || undefined;
    };
    await waitUntil(isKept, "posts were lost", 60);
    const kept = await storedIds(panel, "copchat");
    expect([...kept].sort()).toEqual([...received()].sort());
    const areShown = async () => (await readTotals(panel)).posts >= kept.length || undefined;
    await waitUntil(areShown, "what is kept is not shown");
    const shown = (await readWholeFeed(panel)).map(({ id }) => id);
    expect(shown).toEqual([...received()].sort());
    expect(kept.length).toBeGreaterThan(stops);
    console.info(`${browser}: ${stops} stops, ${kept.length} posts, none lost, none twice`);
  });
});
