/** Opens the options page, in the tab that it already has where there is one. */
export async function openOptions(): Promise<void> {
  await chrome.runtime.openOptionsPage();
}

/** Opens the page of all mutes, in a tab of its own. */
export async function openMutes(): Promise<void> {
  await chrome.tabs.create({ url: chrome.runtime.getURL("mutes.html") });
}
