import browser from "webextension-polyfill";

/**
 * Chrome's side panel, which webextension-polyfill lacks, or Firefox's sidebar. Call it in the click's own
 * turn, before any await: both need a gesture. Rejects when the browser refuses.
 */
export async function openPanel(windowId?: number): Promise<void> {
  const { sidePanel } = chrome;
  if (sidePanel === undefined) return browser.sidebarAction.open();
  if (windowId !== undefined) return sidePanel.open({ windowId });
  const current = await browser.windows.getCurrent();
  if (current.id !== undefined) await sidePanel.open({ windowId: current.id });
}

/** Opens the browser's page for extension shortcuts; undefined in Firefox, which does not allow it. */
export function shortcutChooser(): (() => Promise<void>) | undefined {
  if (chrome.sidePanel === undefined) return undefined;
  return async () => {
    await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
  };
}

/** Firefox opens its sidebar for the shortcut itself. */
export function onOpenPanelCommand(open: (windowId: number) => void): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === "open-panel" && tab?.windowId !== undefined) open(tab.windowId);
  });
}
