import type { Page } from "puppeteer-core";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { launchBrowser } from "../../tools/browsers/launch.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { extensionUnderTest } from "../support/extension-under-test.ts";
import { ask } from "../support/mute-stream.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers } from "../support/test-evening.ts";
import { manualClock } from "../x-site/clock.ts";
import { startXSite } from "../x-site/server.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat! Who is here tonight?", after: 0 },
  { by: "rb_citizen", text: "Only the private window sees this. #copchat", after: 20 },
  { by: "nora_marlow", text: "An ordinary page has this. #copchat", after: 40 },
]);
const privateSearch = "https://x.com/search?q=%23copchat%20from%3Arb_citizen&f=live";
const everything = `new Promise((resolve, reject) => {
  const opening = indexedDB.open("chatside");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = async () => {
    const names = [...opening.result.objectStoreNames];
    const all = await Promise.all(names.map((name) => new Promise((give) => {
      const request = opening.result.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => give(request.result);
    })));
    opening.result.close();
    resolve(JSON.stringify(all));
  };
})`;

/**
 * A page in a private window, opened as the person's own browser does it. It goes to its address when the driver
 * holds it: a page that is on its way there while the driver takes hold of it keeps its empty address for the driver,
 * once in some hundred times.
 */
async function openPrivately({ browser }: ChatsideBrowser, ours: Page, url: string): Promise<Page> {
  const pages = async () =>
    (await Promise.all(browser.browserContexts().map((context) => context.pages()))).flat();
  const before = new Set(await pages());
  await ours.evaluate(`chrome.windows.create({ incognito: true, url: "about:blank" }).then(() => undefined)`);
  const opened = await waitUntil(
    async () => (await pages()).find((page) => !before.has(page)),
    "the private window did not open",
  );
  await opened.goto(url);
  return opened;
}

describe.each(bothBrowsers)("a private window in %s", (browser) => {
  it("is neither kept nor told of, folds by the mutes that exist, and says so", async () => {
    const site = await startXSite({ evening, clock: manualClock(evening.endsAt) });
    const chatside = await launchBrowser(browser, {
      extension: extensionUnderTest(browser),
      headless: true,
      port: site.port,
      spki: site.spki,
      inPrivateWindows: true,
    });
    onTestFinished(async () => {
      await chatside.close();
      await site.close();
    });
    const ours = await chatside.openExtensionPage("options.html");
    const rule = {
      id: "the-rule",
      target: { kind: "account", handle: "rb_citizen" },
      scope: "every-chat",
      until: "always",
    };
    await waitUntil(async () => (await ask(ours, "get-reading", null)) ?? undefined, "nobody answers");
    const muted = await ask(ours, "mute", { batchId: crypto.randomUUID(), rules: [rule] });
    expect(muted, JSON.stringify(muted)).toMatchObject({ ok: true });

    const x = await openPrivately(chatside, ours, privateSearch);
    await x.waitForSelector("article[data-chatside-folded]");
    expect(await ask(ours, "get-reading", null)).toMatchObject({ ok: true, value: { tabs: [] } });

    // What an ordinary page has is kept: by then the private one's posts would be, too.
    await chatside.firstPage.goto("https://x.com/nora_marlow");
    await waitUntil(
      async () => String(await ours.evaluate(everything)).includes("An ordinary page has this") || undefined,
      "the ordinary page's post was not kept",
    );
    const kept = String(await ours.evaluate(everything));
    expect(kept).not.toContain("Only the private window sees this");
    expect(kept).not.toContain(evening.posts.find(({ text }) => text.startsWith("Only"))?.id);
    const reading = JSON.stringify(await ask(ours, "get-reading", null));
    expect(reading).not.toContain("from:rb_citizen");
  });
});

it("with history never remembered, Firefox's popup says what is so, and nothing of a full disk", async () => {
  const site = await startXSite({ evening, clock: manualClock(evening.endsAt) });
  const chatside = await launchBrowser("firefox", {
    extension: extensionUnderTest("firefox"),
    headless: true,
    port: site.port,
    spki: site.spki,
    inPrivateWindows: true,
    preferences: { "browser.privatebrowsing.autostart": true },
  });
  onTestFinished(async () => {
    await chatside.close();
    await site.close();
  });
  for (const file of ["popup.html", "panel.html"]) {
    const page = await chatside.openExtensionPage(file);
    await page.waitForSelector(".private-notice");
    const shown = String(await page.evaluate("document.body.innerText"));
    expect(shown).toContain("This window is private");
    expect(shown).not.toMatch(/disk|storage/i);
  }
});
