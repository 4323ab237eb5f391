import { expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { readReading } from "../../tools/evening/in-the-panel.ts";
import { bodyOf } from "../bench/bodies.ts";
import { heapInUse, loadResponses } from "../support/many-responses.ts";
import { smallEvening } from "../support/small-evening.ts";
import { openTestEvening } from "../support/test-evening.ts";

const evening = smallEvening(
  Array.from({ length: 20 }, (_, index) => ({
    by: index % 4 === 0 ? "t_reyne" : "nkessler_pd",
    text: `Thought number ${index + 1} of this evening. #copchat`,
    after: index * 30,
  })),
);
const warm = 40;
/** No more posts than are kept at once. */
const last = 190;

it("keeps nothing of the responses that it has read in X's page", async () => {
  const { chatside, panel, site, x } = await openTestEvening({ evening, site: { polls: false } });
  const untouched = await chatside.newTab();
  await untouched.goto(`https://127.0.0.1:${site.port}/home`);
  const body = await bodyOf(untouched, "#copchat");
  const session = await x.createCDPSession();
  const received = async (count: number) => {
    const { tabs } = await readReading(panel);
    return tabs.some(({ report }) => (report?.totals.responses ?? 0) >= count) || undefined;
  };

  await loadResponses(site, x, body, [0, warm]);
  await waitUntil(() => received(warm), "not every response was heard");
  const before = await heapInUse(session);
  await loadResponses(site, x, body, [warm, last]);
  await waitUntil(() => received(last), "not every response was heard");
  // Each response is 40 kB of text and several times as much when parsed: 150 of them would be more than 6 MB.
  expect((await heapInUse(session)) - before).toBeLessThan(2_000_000);
  expect(chatside.consoleLines).toEqual([]);
});
