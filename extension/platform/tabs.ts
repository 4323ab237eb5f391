import browser, { type Tabs } from "webextension-polyfill";
import { xPagePatterns } from "./x-hosts.ts";

export interface XTab {
  readonly tabId: number;
  readonly url: string;
}

export async function findXTabs(): Promise<readonly XTab[]> {
  return (await queryXTabs()).flatMap((tab) => (tab.incognito ? [] : asXTab(tab)));
}

export async function findXTabsToFold(): Promise<readonly XTab[]> {
  return (await queryXTabs()).flatMap(asXTab);
}

function queryXTabs(): Promise<Tabs.Tab[]> {
  return browser.tabs.query({ url: xPagePatterns(), discarded: false });
}

function asXTab({ id, url }: Tabs.Tab): readonly XTab[] {
  return id === undefined || url === undefined ? [] : [{ tabId: id, url }];
}

/** In the last used window, but never a private one: nothing would be read there. */
export async function openTab(url: string): Promise<void> {
  const windows = await browser.windows.getAll({ windowTypes: ["normal"] });
  const ordinary = windows.filter(({ incognito }) => !incognito);
  const windowId = windows.find(({ focused, incognito }) => focused && incognito)
    ? ordinary[0]?.id
    : undefined;
  if (ordinary.length === 0) await browser.windows.create({ url, incognito: false });
  else if (windowId === undefined) await browser.tabs.create({ url });
  else {
    await browser.tabs.create({ url, windowId });
    await browser.windows.update(windowId, { focused: true });
  }
}

/** The active tab's address, where we may know it: on X. */
export async function addressInFront(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

export async function bringTabForward(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tabId, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}

export async function leadTabTo(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}

export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

/** The size of a phone, so that it fits beside other work. */
export async function moveTabToWindow(tabId: number): Promise<void> {
  await browser.windows.create({ tabId, width: 520, height: 860 });
}

export async function ordinaryWindow(): Promise<number | undefined> {
  const windows = await browser.windows.getAll({ windowTypes: ["normal"] });
  const ordinary = windows.filter(({ incognito }) => !incognito);
  return (ordinary.find(({ focused }) => focused) ?? ordinary[0])?.id;
}

/** X's composer needs at least 550 by 420. Returns its tab. */
export async function openSmallWindow(url: string): Promise<number | undefined> {
  const window = await browser.windows.create({ url, type: "popup", width: 600, height: 720 });
  return window?.tabs?.[0]?.id;
}

export async function findSmallWindows(): Promise<readonly XTab[]> {
  const tabs = await browser.tabs.query({ url: xPagePatterns(), windowType: "popup" });
  return tabs.flatMap((tab) => (tab.incognito ? [] : asXTab(tab)));
}

/** Only if the tab is still in a small X window: after a restart the number may be another tab's. */
export async function closeSmallWindow(tabId: number): Promise<void> {
  const small = await findSmallWindows();
  if (small.some((tab) => tab.tabId === tabId)) await browser.tabs.remove(tabId);
}

/** Beside the tab `neighbour`, without hiding it. */
export async function openTabBehind(url: string, neighbour: number | undefined): Promise<void> {
  const near = neighbour === undefined ? undefined : await browser.tabs.get(neighbour).catch(() => undefined);
  const where = near?.windowId === undefined ? {} : { windowId: near.windowId, index: near.index + 1 };
  await browser.tabs.create({ url, active: false, ...where });
}

export async function hasTab(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

export function onTabClosed(closed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => closed(tabId));
}
