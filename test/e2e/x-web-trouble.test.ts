import { describe, expect, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { press, readReading, readTotals, textOf } from "../../tools/evening/in-the-panel.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside, openTestEvening } from "../support/test-evening.ts";

const client = "x-web";
const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
  { by: "nkessler_pd", text: "Good evening. #copchat", after: 20 },
  { by: "rb_citizen", text: "One more. #copchat", after: 60 },
]);

describe.each(bothBrowsers)("when something is the matter on X's second client, in %s", (browser) => {
  it("one click on what the panel says leads who is signed out to the way in", async () => {
    const beside = await openTestBeside({ browser, evening, site: { client, account: undefined } });
    const { chatside, panel } = beside;
    const x = chatside.firstPage;
    await x.goto("https://x.com/search?q=%23copchat&f=live");
    await waitUntil(async () => textOf(panel, "[data-state=signed-out]"), "the panel says nothing");
    await chatside.newTab();
    const isInFront = async () => (await x.evaluate("document.visibilityState")) === "visible" || undefined;
    await waitUntil(async () => ((await isInFront()) ? undefined : true), "X's tab is in front");
    await press(panel, "[data-state=signed-out] [data-action=bring-forward]");
    await waitUntil(isInFront, "X's tab did not come to the front");
    expect(x.url()).toContain("/i/jf/onboarding/web?mode=login");
    expect(await x.$("input[name=username_or_email]")).not.toBeNull();
  });

  it("says until when X's limit is reached, keeps what was read, and reads on", async () => {
    const { panel, site } = await openTestEvening({ browser, evening, over: 30_000, site: { client } });
    site.control.limit(600);
    await shows(panel, /load more until \d+:\d\d/);
    expect((await readTotals(panel)).posts).toBe(2);
    site.clock.advanceBy(601_000);
    await has(panel, 3);
    await shows(panel, /^Reading X/);
  });

  it("says what X's error says, until X answers again", async () => {
    const { panel, site } = await openTestEvening({ browser, evening, over: 30_000, site: { client } });
    site.control.failNext("deadline", 1000);
    await shows(panel, /X's last answer was an error: “DeadlineExceeded/);
    site.control.failNext("deadline", 0);
    site.clock.advanceTo(evening.endsAt);
    await has(panel, 3);
    await shows(panel, /^Reading X/);
    expect(await textOf(panel, ".notice")).toBeUndefined();
  });

  it("says that X answers with nothing, again and again, until it answers", async () => {
    const { panel, site } = await openTestEvening({ browser, evening, over: 30_000, site: { client } });
    site.control.failNext("not-found", 1000);
    await shows(panel, /X answered \d+ times in a row with nothing \(404\)/);
    site.control.failNext("not-found", 0);
    site.clock.advanceTo(evening.endsAt);
    await has(panel, 3);
    await shows(panel, /^Reading X/);
  });

  it("knows that the person writes there", async () => {
    const { panel, x } = await openTestEvening({ browser, evening, site: { client } });
    const writes = async () => (await readReading(panel)).tabs.some(({ report }) => report?.writing);
    expect(await writes()).toBe(false);
    await x.click("[data-engagement-action=reply] a");
    await x.waitForSelector("[role=dialog] [contenteditable]");
    await x.type("[role=dialog] [contenteditable]", "Half a tho");
    await waitUntil(async () => (await writes()) || undefined, "nobody knows that the person writes");
  });

  it("says how much of the first page cannot be read, and reads the page", async () => {
    // By this seed the handle and what holds the author have other names.
    const drift = { client: "drift-771", polls: false } as const;
    const beside = await openTestBeside({ browser, evening, site: drift });
    const { chatside, panel, site } = beside;
    const x = chatside.firstPage;
    await x.goto("https://x.com/search?q=%23copchat&f=live");
    expect(site.pages.at(-1)?.client).toBe("x-web");
    await shows(panel, /^X changed something: Chatside could read 0 of 3 posts/);
    await press(panel, ".reading-line [data-action=figures]");
    await waitUntil(async () => textOf(panel, ".notice"), "there are no figures");
    await expect
      .poll(() => textOf(panel, ".notice"))
      .toContain("0 of the 3 posts that X sent last could be read.");
    await expect.poll(() => textOf(panel, ".notice")).toContain("3 of 3 posts without an author");
    await has(panel, 3);
    await expect.poll(() => textOf(panel, ".chip.partial")).toBe("partial");
    expect(await textOf(panel, ".notice [data-action=copy-report]")).toBe("Copy report");
    const { tabs } = await readReading(panel);
    const [report] = tabs.flatMap(({ report: known }) => known ?? []);
    expect(report?.firstUnknown?.sought).toContain("core.user_results");
    expect(report?.firstUnknown?.keys).toContain("core.user_results_v2.result.core.screenName");
    expect(report?.totals.responses).toBe(0);
  });
});

function has(panel: PanelView, posts: number): Promise<true> {
  return waitUntil(
    async () => (await readTotals(panel)).posts === posts || undefined,
    `the panel does not have ${posts} posts`,
  );
}

function shows(panel: PanelView, words: RegExp): Promise<string> {
  return waitUntil(async () => {
    const shown = await textOf(panel, ".reading-line");
    return shown && words.test(shown) ? shown : undefined;
  }, `the header does not say ${words}`);
}
