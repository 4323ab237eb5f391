import browser from "webextension-polyfill";
import type { WindowPlace } from "../../src/domain/settings.ts";
import { bringTabForward } from "./tabs.ts";

const usual = { width: 400, height: 800 };
let opening: Promise<void> | undefined;

export function isOwnWindow(): boolean {
  return new URLSearchParams(location.search).has("window");
}

/** The panel in a window of its own, where it was last. There is only one: if it is open, it comes to the front. */
export function openPanelWindow(place: WindowPlace | undefined): Promise<void> {
  opening ??= open(place).finally(() => {
    opening = undefined;
  });
  return opening;
}

async function open(place: WindowPlace | undefined): Promise<void> {
  const url = browser.runtime.getURL("panel.html?window");
  const [tab] = await browser.tabs.query({ url, windowType: "popup" });
  if (tab?.id !== undefined) return bringTabForward(tab.id);
  const window = { url, type: "popup", ...usual } as const;
  // Chrome refuses a place that no screen has any more.
  await browser.windows.create({ ...window, ...place }).catch(() => browser.windows.create(window));
}
