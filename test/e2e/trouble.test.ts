import { describe, expect, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { press, readTotals, textOf } from "../../tools/evening/in-the-panel.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside, openTestEvening } from "../support/test-evening.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
  { by: "nkessler_pd", text: "Good evening. #copchat", after: 20 },
  { by: "rb_citizen", text: "One more. #copchat", after: 60 },
]);

describe.each(bothBrowsers)("when something is the matter, in %s", (browser) => {
  it("says that nobody is signed in, and what to do", async () => {
    const beside = await openTestBeside({ browser, evening, site: { account: undefined } });
    await beside.chatside.firstPage.goto("https://x.com/search?q=%23copchat&f=live");
    await waitUntil(async () => textOf(beside.panel, "[data-state=signed-out]"), "the panel says nothing");
    expect(await textOf(beside.panel, "[data-state=signed-out] h2")).toBe("Sign in on X");
  });

  it("says until when X's limit is reached, and keeps what was read", async () => {
    const { panel, site } = await openTestEvening({ browser, evening, over: 30_000 });
    site.control.limit(600);
    const limited = /load more until \d+:\d\d/;
    await waitUntil(() => shownText(panel, ".reading-line", limited), "the panel says nothing of the limit");
    expect(await textOf(panel, ".notice")).toBeUndefined();
    expect((await readTotals(panel)).posts).toBe(2);
  });

  it("takes an empty 404 before the answer for no state, and for no answer", async () => {
    const { panel, site } = await openTestEvening({ browser, evening, over: 30_000 });
    site.control.failNext("not-found", 3);
    site.clock.advanceTo(evening.endsAt);
    await waitUntil(
      async () => ((await readTotals(panel)).posts === 3 ? true : undefined),
      "the post after the empty answers did not come",
    );
    await waitUntil(() => shownText(panel, ".reading-line", /^Reading X/), "the panel does not read");
    expect(await textOf(panel, ".notice")).toBeUndefined();
  });

  it("says that X changed when nothing can be read, and shows the posts of the page meanwhile", async () => {
    const { panel } = await openTestEvening({ browser, evening, site: { shape: "drift" } });
    // X's page may ask for the same three posts twice before it stands still: each counts once.
    const changed = /X changed something: Chatside could read 0 of 3 posts/;
    await waitUntil(() => shownText(panel, ".reading-line", changed), "the panel says nothing of the change");
    expect(await textOf(panel, ".notice")).toBeUndefined();
    await press(panel, ".reading-line [data-action=figures]");
    const figures = /3 of 3 posts without an author.*Copy report/;
    await waitUntil(() => shownText(panel, ".notice", figures), "the panel does not say what is missing");
    await waitUntil(
      async () => ((await readTotals(panel)).posts === 3 ? true : undefined),
      "no posts of the page",
    );
    await expect.poll(() => textOf(panel, ".chip.partial")).toBe("partial");
  });
});

describe.each(bothBrowsers)("an account that is switched, in %s", (browser) => {
  it("brings the mentions of who is signed in now", async () => {
    const both = smallEvening([
      { by: "t_reyne", text: "@sgt_okafor what do you think? #copchat", after: 0 },
      { by: "t_reyne", text: "@nkessler_pd and you? #copchat", after: 20 },
      { by: "nkessler_pd", text: "Thinking. #copchat", after: 40 },
    ]);
    const { panel, site, x } = await openTestEvening({ browser, evening: both });
    const mentions = (id: string | undefined) => async () =>
      (await mentioned(panel)).join() === id ? true : undefined;
    await waitUntil(mentions(both.posts[0]?.id), "the mention of the first account is not marked");
    site.control.setAccount("nkessler_pd");
    await x.reload();
    await waitUntil(mentions(both.posts[1]?.id), "the mentions are still the other account's");
  });
});

async function mentioned(panel: PanelView): Promise<readonly (string | undefined)[]> {
  return panel.run((view) =>
    [...view.document.querySelectorAll<HTMLElement>(".row:has(.chip.you)")].map((row) => row.dataset.key),
  );
}

/** The text of what `selector` finds once it says these words. */
async function shownText(panel: PanelView, selector: string, words: RegExp): Promise<string | undefined> {
  const shown = await textOf(panel, selector);
  return shown && words.test(shown) ? shown : undefined;
}

describe("an X tab whose page crashes", () => {
  it("is missed at once, and one reload by the panel's button brings it back", async () => {
    const { panel, x } = await openTestEvening({ evening });
    await waitUntil(() => shownText(panel, ".reading-line", /^Reading X/), "the panel does not read");
    // The browser ends the page's process here; the navigation itself never comes to an end.
    const crashed = x.goto("chrome://crash").catch(() => undefined);
    await waitUntil(
      () => shownText(panel, ".reading-line", /cannot read your X tab/),
      "nobody missed it",
      60,
    );
    await crashed;
    await press(panel, ".reading-line [data-action=reload-tab]");
    await waitUntil(() => shownText(panel, ".reading-line", /^Reading X/), "the panel does not read again");
  });
});
