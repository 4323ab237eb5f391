/**
 * Puts the tap and the content script into an X tab that was open before Chatside was there. Both look whether they
 * are there already. False where the browser does not allow it: an error page, a tab that just closed.
 */
export async function injectIntoTab(tabId: number): Promise<boolean> {
  try {
    const now = { target: { tabId }, injectImmediately: true };
    await chrome.scripting.executeScript({ ...now, files: ["tap.js"], world: "MAIN" });
    await chrome.scripting.insertCSS({ target: { tabId }, files: ["content.css"] });
    await chrome.scripting.executeScript({ ...now, files: ["content.js"] });
    return true;
  } catch {
    // Nothing to report: the browser refuses pages of its own, and the tab is listed as one to be reloaded.
    return false;
  }
}
