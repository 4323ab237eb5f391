import { cp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { news } from "../../src/domain/news.ts";
import type { BrowserName } from "../../tools/browsers/chatside-browser.ts";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { makeProfile, removeProfile } from "../../tools/browsers/profile-folder.ts";
import { extensionUnderTest } from "../support/extension-under-test.ts";
import { openMutingBrowser } from "../support/mute-stream.ts";
import { backgroundStopper } from "../support/stop-background.ts";
import { bothBrowsers } from "../support/test-evening.ts";

it.each(bothBrowsers)("an update is told once, in the menu of the panel, in %s", async (browser) => {
  const { extension, setVersion } = await buildOf(browser, "0.1.0");
  const profile = await makeProfile(browser);
  onTestFinished(() => removeProfile(profile));
  const { chatside, closeSite } = await openMutingBrowser(browser, profile, extension);
  onTestFinished(async () => {
    await chatside.close();
    await closeSite();
  });
  const stop = await backgroundStopper(chatside);
  const inPanel = async (look: (panel: PanelView) => Promise<void>) => {
    const panel = await chatside.openPanel(chatside.firstPage);
    await openMenu(panel);
    await look(panel);
    await panel.close();
  };

  await inPanel(async (panel) => expect(await newsIn(panel), "a first install").toBeUndefined());

  await setVersion(news.version);
  await chatside.updateExtension();
  const page = await chatside.openExtensionPage("options.html");
  await waitUntil(
    async () => ((await page.evaluate(noted)) === news.version ? true : undefined),
    "the update is not noted",
  );
  await stop();
  await inPanel(async (panel) => {
    expect(await newsIn(panel)).toBe(`What is new in ${news.version}`);
    await panel.run((view) => view.document.querySelector<HTMLElement>("[data-action=news]")?.click());
    await waitUntil(
      async () => (await panel.run((view) => view.document.querySelectorAll(".news li").length)) || undefined,
      "the list does not open",
    );
    await waitUntil(
      async () => ((await page.evaluate(noted)) === undefined ? true : undefined),
      "it is not put away",
    );
  });
  await stop();
  await inPanel(async (panel) => expect(await newsIn(panel), "a second time").toBeUndefined());
  expect(chatside.consoleLines).toEqual([]);
});

/** The version whose news are unseen, on the disk. */
const noted = `new Promise((resolve, reject) => {
  const opening = indexedDB.open("chatside");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction("settings").objectStore("settings").get("settings");
    reading.onerror = () => reject(reading.error);
    reading.onsuccess = () => {
      opening.result.close();
      resolve(reading.result?.newsOf);
    };
  };
})`;

async function openMenu(panel: PanelView): Promise<void> {
  await waitUntil(
    async () =>
      (await panel.run((view) => {
        const button = view.document.querySelector<HTMLElement>(".panel[data-phase=ready] .chat-name");
        if (!view.document.querySelector(".menu")) button?.click();
        return view.document.querySelector(".menu") !== null;
      })) || undefined,
    "the menu does not open",
  );
}

const newsIn = (panel: PanelView): Promise<string | undefined> =>
  panel.run((view) => view.document.querySelector("[data-action=news]")?.textContent ?? undefined);

/** The build under test as of a version. */
async function buildOf(browser: BrowserName, version: string) {
  const extension = `${extensionUnderTest(browser)}-news`;
  await cp(extensionUnderTest(browser), extension, { recursive: true });
  onTestFinished(() => rm(extension, { recursive: true, force: true }));
  const file = path.join(extension, "manifest.json");
  const setVersion = async (to: string) => {
    const manifest = JSON.parse(await readFile(file, "utf8")) as object;
    await writeFile(file, JSON.stringify({ ...manifest, version: to }));
  };
  await setVersion(version);
  return { extension, setVersion };
}
