import browser from "webextension-polyfill";
/**
 * For X tabs older than the installation. Both scripts check whether they already run. False where the browser
 * refuses: error pages, closed tabs.
 */
export async function injectIntoTab(tabId: number): Promise<boolean> {
  try {
    const now = { target: { tabId }, injectImmediately: true };
    await browser.scripting.executeScript({ ...now, files: ["tap.js"], world: "MAIN" });
    await browser.scripting.insertCSS({ target: { tabId }, files: ["content.css"] });
    await browser.scripting.executeScript({ ...now, files: ["content.js"] });
    return true;
  } catch {
    // Expected: the browser refuses its own pages; the tab is listed for a reload.
    return false;
  }
}
