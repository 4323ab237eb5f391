import type { Page } from "puppeteer-core";
import { describe, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { textOf } from "../../tools/evening/in-the-panel.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening, type TestEvening } from "../support/test-evening.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
  { by: "nkessler_pd", text: "Good evening. #copchat", after: 20 },
]);

const places = bothBrowsers.flatMap((browser) =>
  (["classic", "x-web"] as const).map((client) => ({ browser, client })),
);

describe.each(places)("lists that X empties, on its client $client, in $browser", ({ browser, client }) => {
  it("are told when several came where posts were before, until posts come again", async () => {
    // What looks for new posts asks beside a cursor, where nothing is no wonder.
    const played = await openTestEvening({ browser, evening, site: { client, polls: false } });
    // x-web's first page is no answer: the search is asked for once before.
    await comeBack(played);
    await shows(played, /^Reading X/);
    played.site.control.setEmpty(true);
    for (let time = 0; time < 3; time++) await comeBack(played);
    await shows(played, /^X's last 3 answers held no posts, where there were posts before/);
    played.site.control.setEmpty(false);
    await comeBack(played);
    await shows(played, /^Reading X/);
  });
});

/** X's page goes home and back: it asks for the search's first page anew. */
async function comeBack({ x, site }: TestEvening): Promise<void> {
  const asked = () => site.requests.filter(({ operation }) => operation === "SearchTimeline").length;
  const before = asked();
  await goHome(x);
  await x.evaluate("history.back()");
  await waitUntil(async () => asked() > before || undefined, "X's page did not ask for the search again");
}

async function goHome(x: Page): Promise<void> {
  await x.evaluate("document.querySelector('a[href=\"/home\"]').click()");
  await waitUntil(
    async () => (await x.evaluate("location.pathname")) === "/home" || undefined,
    "X's page is not at home",
  );
}

async function shows({ panel }: TestEvening, words: RegExp): Promise<void> {
  await waitUntil(
    async () => words.test((await textOf(panel, ".reading-line p")) ?? "") || undefined,
    `the panel does not say ${words}`,
  );
}
