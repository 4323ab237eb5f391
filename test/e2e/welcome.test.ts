import { expect, it, onTestFinished } from "vitest";
import { launchBrowser } from "../../tools/browsers/launch.ts";
import { pageAt } from "../../tools/browsers/page-at.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { axeFindings } from "../support/axe-findings.ts";
import { extensionUnderTest } from "../support/extension-under-test.ts";
import { ownHandle, smallEvening } from "../support/small-evening.ts";
import { manualClock } from "../x-site/clock.ts";
import { startXSite } from "../x-site/server.ts";

const evening = smallEvening([{ by: "t_reyne", text: "Welcome to #copchat!", after: 0 }]);

it("a first install opens one page, from which the chat and the panel open and the handle is recognised", async () => {
  const site = await startXSite({ evening, clock: manualClock(evening.startsAt + 60_000) });
  const chatside = await launchBrowser("chromium", {
    extension: extensionUnderTest("chromium"),
    headless: true,
    port: site.port,
    spki: site.spki,
    welcome: true,
  });
  onTestFinished(async () => {
    await chatside.close();
    await site.close();
  });
  const { browser } = chatside;
  const find = (part: string) => pageAt(browser, (url) => url.includes(part));
  const page = await waitUntil(() => find("welcome.html"), "no page welcomes");
  await page.waitForSelector("main[data-phase=ready]");
  const text = () => page.$eval("main", (main) => main.textContent ?? "");
  expect(await text()).toContain("#copchat");
  expect(await page.$$eval(".promises li", (lines) => lines.length)).toBe(4);
  expect(await axeFindings(page)).toEqual([]);

  await page.click("[data-action=open-panel]");
  await waitUntil(
    async () => browser.targets().some((target) => target.url().endsWith("panel.html")) || undefined,
    "the panel does not open",
  );
  // By the keyboard: the page is still making room for the panel, and its buttons move.
  await page.focus("[data-action=open-chat]");
  await page.keyboard.press("Enter");
  await waitUntil(() => find("https://x.com/search"), "the chat's search does not open");
  await waitUntil(
    async () => (await text()).includes(ownHandle) || undefined,
    "the handle is not recognised",
  );

  await chatside.updateExtension();
  await waitUntil(() => find("https://x.com/search"), "X's page is gone");
  const welcomes = (await browser.pages()).filter((one) => one.url().includes("welcome.html"));
  expect(welcomes.length, "an update welcomes anew").toBeLessThanOrEqual(1);
  expect(chatside.consoleLines).toEqual([]);
});
