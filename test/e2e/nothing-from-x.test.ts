import { describe, expect, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { readTotals, textOf } from "../../tools/evening/in-the-panel.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside, openTestEvening } from "../support/test-evening.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
  { by: "nkessler_pd", text: "Good evening. #copchat", after: 20 },
  { by: "rb_citizen", text: "One more. #copchat", after: 60 },
]);
const clients = ["classic", "x-web"] as const;

describe.each(bothBrowsers.flatMap((browser) => clients.map((client) => ({ browser, client }))))(
  "answers of X without anything, in $browser, on $client",
  ({ browser, client }) => {
    it.each([
      ["a web page with an error", "html", /^X's last answer was an error: “HTTP 503”/],
      ["no text at all", "empty", /^X's last answer was broken or an error page/],
      ["empty 404s, several in a row", "not-found", /^X answered \d+ times in a row with nothing \(404\)/],
    ] as const)("%s, until X answers", async (_, failure, words) => {
      const { panel, site } = await openTestEvening({ browser, evening, over: 30_000, site: { client } });
      site.control.failNext(failure, 1000);
      await shows(panel, words);
      expect((await readTotals(panel)).posts).toBe(2);
      site.control.failNext(failure, 0);
      site.clock.advanceTo(evening.endsAt);
      await waitUntil(
        async () => (await readTotals(panel)).posts === 3 || undefined,
        "the third post did not come",
      );
      await shows(panel, /^Reading X/);
    });
  },
);

describe.each(bothBrowsers.flatMap((browser) => clients.map((client) => ({ browser, client }))))(
  "a first page of X that does not ask again, in $browser, on $client",
  ({ browser, client }) => {
    it.each([
      ["with its posts", undefined, /^Reading X · answered/],
      ["without entries", "emptied", /^Reading X · answered .*, no posts of this chat yet/],
      ["that X could not load", "html", /^X's last answer was an error/],
    ] as const)("%s", async (_, failure, words) => {
      const site = { client, polls: false };
      const beside = await openTestBeside({ browser, evening, over: 30_000, site });
      if (failure) beside.site.control.failNext(failure, 1000);
      await beside.chatside.firstPage.goto("https://x.com/search?q=%23copchat&f=live");
      await shows(beside.panel, words);
      const read = failure ? 0 : 2;
      await waitUntil(
        async () => (await readTotals(beside.panel)).posts === read || undefined,
        `there are not ${read} posts`,
      );
    });
  },
);

function shows(panel: PanelView, words: RegExp): Promise<string> {
  return waitUntil(async () => {
    const shown = await textOf(panel, ".reading-line");
    return shown && words.test(shown) ? shown : undefined;
  }, `the header does not say ${words}`);
}
