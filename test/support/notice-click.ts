import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { BrowserName, ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { runInBrowserWindow } from "../../tools/browsers/firefox-session.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { extensionUnderTest } from "./extension-under-test.ts";

/**
 * The build under test with its one optional permission granted from the start: no driver can answer the question
 * that the browser asks for it.
 */
export async function copyThatMayNotify(browser: BrowserName): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "chatside-notices-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(extensionUnderTest(browser), folder, { recursive: true });
  const file = path.join(folder, "manifest.json");
  const { optional_permissions, ...manifest } = JSON.parse(await readFile(file, "utf8"));
  const permissions = [...manifest.permissions, ...optional_permissions];
  await writeFile(file, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

/** Firefox draws notifications itself, in windows that the browser's own window reaches. */
export const drawsNotices = { "alerts.useSystemBackend": false };

export interface ShownNotice {
  /** Chromium does not tell it. */
  readonly title: string | undefined;
  click(): Promise<void>;
}

/** The notification that the browser shows for the extension, once there is one. */
export function shownNotice(chatside: ChatsideBrowser, seconds: number): Promise<ShownNotice> {
  return chatside.name === "firefox" ? inFirefox(chatside, seconds) : inChromium(chatside, seconds);
}

/**
 * Chromium hands its notifications to the desktop, and a headless one has none on which to press. The click is
 * dispatched to the background's own listener by the event of the extension's API. What is not real: it is no gesture
 * of a person, so that Chromium refuses the side panel, as Firefox does at every click on a notification.
 */
async function inChromium({ browser }: ChatsideBrowser, seconds: number): Promise<ShownNotice> {
  const background = () => browser.targets().find((one) => one.url().endsWith("/background.js"));
  return waitUntil(
    async () => {
      const worker = await background()?.worker();
      const all = await worker?.evaluate(() => chrome.notifications.getAll());
      const [id] = Object.keys(all ?? {});
      if (!worker || id === undefined) return undefined;
      const click = () =>
        worker.evaluate((clicked) => {
          const { onClicked } = chrome.notifications as unknown as {
            readonly onClicked: { dispatch(id: string): void };
          };
          onClicked.dispatch(clicked);
        }, id);
      return { title: undefined, click };
    },
    "Chromium has no notification",
    seconds,
  );
}

/** The click is made on the notification itself, by a script of the browser's instead of a hand. */
async function inFirefox({ firstPage }: ChatsideBrowser, seconds: number): Promise<ShownNotice> {
  const alert = `[...Services.wm.getEnumerator("alert:alert")][0]?.document`;
  const title = `${alert}?.getElementById("alertTitleLabel")?.getAttribute("value") ?? ""`;
  const shown = await waitUntil(
    async () => String(await runInBrowserWindow(firstPage, title)) || undefined,
    "Firefox shows no notification",
    seconds,
  );
  const click = async () => {
    await runInBrowserWindow(firstPage, `${alert}.getElementById("alertBox").click()`);
  };
  return { title: shown, click };
}
