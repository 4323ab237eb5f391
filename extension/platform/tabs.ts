import { xPagePatterns } from "./x-hosts.ts";

export interface XTab {
  readonly tabId: number;
  readonly url: string;
}

/** The open tabs that show X, discarded ones left out: nothing runs in those. */
export async function findXTabs(): Promise<readonly XTab[]> {
  const tabs = await chrome.tabs.query({ url: xPagePatterns(), discarded: false });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ tabId: id, url }]));
}

export async function openTab(url: string): Promise<void> {
  await chrome.tabs.create({ url });
}

/** Shows a tab in front of the others, in a window in front of the others. */
export async function bringTabForward(tabId: number): Promise<void> {
  const tab = await chrome.tabs.update(tabId, { active: true });
  if (tab) await chrome.windows.update(tab.windowId, { focused: true });
}

/** Has a tab show another address. */
export async function leadTabTo(tabId: number, url: string): Promise<void> {
  await chrome.tabs.update(tabId, { url });
}

export async function reloadTab(tabId: number): Promise<void> {
  await chrome.tabs.reload(tabId);
}

/** Gives a tab a window of its own, of the size of a phone, so that it stays in view beside other work. */
export async function moveTabToWindow(tabId: number): Promise<void> {
  await chrome.windows.create({ tabId, width: 520, height: 860 });
}

/** Opens an address in a small window of its own, not smaller than X's composer wants (550 by 420). */
export async function openSmallWindow(url: string): Promise<void> {
  await chrome.windows.create({ url, type: "popup", width: 600, height: 720 });
}

/** Does the tab still exist? */
export async function hasTab(tabId: number): Promise<boolean> {
  return chrome.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

export function onTabClosed(closed: (tabId: number) => void): void {
  chrome.tabs.onRemoved.addListener((tabId) => closed(tabId));
}
