import type { SidebarAction } from "webextension-polyfill";

/** Firefox's own name for what Chrome calls the side panel. */
declare const browser: { readonly sidebarAction: SidebarAction.Static };

/**
 * Opens the panel beside the page: Chrome's side panel or Firefox's sidebar. Both want a person's gesture, so call
 * this in the click's own turn, before any await. Rejects when the browser does not allow it.
 */
export async function openPanel(windowId?: number): Promise<void> {
  const { sidePanel } = chrome;
  if (sidePanel === undefined) return browser.sidebarAction.open();
  if (windowId !== undefined) return sidePanel.open({ windowId });
  const current = await chrome.windows.getCurrent();
  if (current.id !== undefined) await sidePanel.open({ windowId: current.id });
}

/** Calls `open` with the window in view when the person presses the shortcut. Firefox opens its sidebar by itself. */
export function onOpenPanelCommand(open: (windowId: number) => void): void {
  chrome.commands?.onCommand.addListener((command, tab) => {
    if (command === "open-panel" && tab) open(tab.windowId);
  });
}
