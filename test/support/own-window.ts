import type { Page } from "puppeteer-core";
import { type PanelView, runInWindow, waitUntil } from "../../tools/browsers/panel-view.ts";

const ownWindow = `chrome.extension.getViews({ type: "tab" }).find(({ location }) => location.search === "?window")`;

/** The panel in its own window, once it is ready; `driver` is another page of the extension, which reaches it. */
export async function panelInOwnWindow(driver: Page): Promise<PanelView> {
  const isReady = `Boolean(${ownWindow}?.document.querySelector(".panel[data-phase=ready]"))`;
  await waitUntil(
    async () => (await driver.evaluate(isReady)) === true || undefined,
    "no window has the panel",
  );
  // A headless Chromium gives every window the size of its first, whatever was asked.
  await driver.evaluate(`${ownWindow}.resizeTo(420, 800)`);
  const isNarrow = `${ownWindow}.innerWidth < 600`;
  await waitUntil(
    async () => (await driver.evaluate(isNarrow)) === true || undefined,
    "the window stays wide",
  );
  return {
    page: undefined,
    run: (task, ...args) => runInWindow(driver, ownWindow, task, args),
    screenshot: () => Promise.reject(new Error("nothing draws this window")),
    close: async () => void (await driver.evaluate(`${ownWindow}.close()`)),
  };
}
