import { describe, expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { expectedFeed } from "../../tools/evening/expected-feed.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import { readWholeFeed } from "../support/panel-feed.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside, openTestEvening } from "../support/test-evening.ts";
import type { XSite } from "../x-site/server.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat! Who is here tonight?", after: 0 },
  { by: "nkessler_pd", text: "Nadia, school officer. #copchat", after: 20 },
  { by: "rb_citizen", text: "@sgt_okafor are you coming tonight?", after: 30 },
  { by: "nora_marlow", text: "Coffee first.", after: 40 },
  { by: "rb_citizen", text: "Something else entirely.", after: 50 },
]);
const ids = (posts: readonly { readonly id: string }[]) => posts.map(({ id }) => id);

/** Waits until X's page was sent the post that says so. */
async function wasSent(site: XSite, wanted: string): Promise<void> {
  const id = evening.posts.find(({ text }) => text === wanted)?.id ?? "";
  await waitUntil(() => site.served().has(id) || undefined, `X's page was never sent "${wanted}"`);
}

describe.each(bothBrowsers)("X's addresses and tabs in %s", (browser) => {
  it("reads twitter.com as it reads x.com", async () => {
    const { chatside, panel, site } = await openTestBeside({ browser, evening });
    await chatside.firstPage.goto("https://twitter.com/search?q=%23copchat%20OR%20from%3At_reyne&f=live");
    await wasSent(site, "Nadia, school officer. #copchat");
    await panelShowsAll(site, panel);
    const shown = ids(await readWholeFeed(panel));
    expect(shown).toEqual(ids(expectedFeed(evening, site.served())));
    expect(shown).toHaveLength(2);
    expect(new Set(site.requests.map(({ host }) => host))).toEqual(new Set(["twitter.com"]));
  });

  it("adds up two tabs and shows a post of both once", async () => {
    const { chatside, panel, site, x } = await openTestEvening({ browser, evening });
    const other = await chatside.newWindow();
    await other.goto("https://x.com/nora_marlow");
    await wasSent(site, "Coffee first.");
    await x.goto("https://x.com/search?q=%23copchat%20OR%20%40sgt_okafor&f=live");
    await wasSent(site, "@sgt_okafor are you coming tonight?");
    await panelShowsAll(site, panel);
    const shown = ids(await readWholeFeed(panel));
    expect(shown).toEqual(ids(expectedFeed(evening, site.served())));
    expect(shown).toHaveLength(4);
    const sent = site.requests.flatMap((request) => request.ids);
    expect(sent.length, "some post came from both tabs").toBeGreaterThan(new Set(sent).size);
  });
});
