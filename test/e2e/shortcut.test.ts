import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { BrowserName, ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { runInBrowserWindow } from "../../tools/browsers/firefox-session.ts";
import { launchBrowser } from "../../tools/browsers/launch.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { extensionUnderTest } from "../support/extension-under-test.ts";
import { smallEvening } from "../support/small-evening.ts";
import { manualClock } from "../x-site/clock.ts";
import { startXSite } from "../x-site/server.ts";

/** All keys of Firefox's window that one stroke of the keyboard sets off, by their ids or commands. */
const keysOf = (modifiers: string, key: string) => `(() => {
  const isMac = ${process.platform === "darwin"};
  const plain = (words) => words.replace("accel", isMac ? "meta" : "control").split(/[ ,]+/).filter(Boolean).sort().join();
  return JSON.stringify([...document.querySelectorAll("key")]
    .filter((one) => (one.getAttribute("key") ?? "").toUpperCase() === "${key}")
    .filter((one) => plain(one.getAttribute("modifiers") ?? "") === plain("${modifiers}"))
    .map((one) => one.parentElement.id || one.id));
})()`;

async function launch(name: BrowserName): Promise<ChatsideBrowser> {
  const evening = smallEvening([]);
  const site = await startXSite({ evening, clock: manualClock(evening.startsAt) });
  const options = { extension: extensionUnderTest(name), headless: true, port: site.port, spki: site.spki };
  const chatside = await launchBrowser(name, options);
  onTestFinished(async () => {
    await chatside.close();
    await site.close();
  });
  return chatside;
}

it("the page after installing says which keys open the panel, and leads to where Chrome lets them be chosen", async () => {
  const chatside = await launch("chromium");
  const page = await chatside.openExtensionPage("welcome.html");
  const line = await page.waitForSelector("[data-shortcut]");
  expect(await line?.evaluate((shown) => shown.textContent)).toMatch(
    /^(?:Alt\+Shift\+Y|⌃⇧Y|MacCtrl\+Shift\+Y) opens/,
  );
  await page.click("[data-action=choose-shortcut]");
  const isOpen = () =>
    chatside.browser.targets().some((target) => /:\/\/extensions\/shortcuts/.test(target.url()));
  await waitUntil(() => isOpen() || undefined, "the browser's page for keys does not open");
});

it("where no keys open the panel the popup says so, and what to do", async () => {
  const chatside = await launch("firefox");
  const page = await chatside.openExtensionPage("welcome.html");
  await page.waitForSelector("[data-shortcut]");
  await page.evaluate(`browser.commands.update({ name: "_execute_sidebar_action", shortcut: "" })`);
  await chatside.goToExtensionPage(page, "popup.html");
  const line = await page.waitForSelector('[data-shortcut=""]');
  const words = await line?.evaluate((shown) => shown.textContent);
  expect(words).toMatch(/No shortcut opens the panel.*about:addons/);
});

it("the panel's shortcut sets off nothing else in Firefox", async () => {
  const chatside = await launch("firefox");
  const manifest = path.join(extensionUnderTest("firefox"), "manifest.json");
  const { commands } = JSON.parse(readFileSync(manifest, "utf8"));
  const { default: usual, mac } =
    Object.values<{ suggested_key: Record<string, string> }>(commands)[0]?.suggested_key ?? {};
  const parts = (process.platform === "darwin" ? mac : usual)?.split("+") ?? [];
  const modifiers = parts
    .slice(0, -1)
    .map((part) => part.replace(/^(Mac)?Ctrl$/, "control").replace("Command", "meta"));
  const found = await runInBrowserWindow(
    chatside.firstPage,
    keysOf(modifiers.join(",").toLowerCase(), parts.at(-1) ?? ""),
  );
  expect(JSON.parse(String(found))).toEqual([expect.stringContaining("chatside")]);
});
