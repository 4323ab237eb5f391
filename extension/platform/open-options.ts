/** Opens the options page, in the tab that it already has where there is one. */
export async function openOptions(): Promise<void> {
  await chrome.runtime.openOptionsPage();
}
