import browser from "webextension-polyfill";
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("welcome.html") });
}

export async function openMutes(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("mutes.html") });
}

export async function openRecap(chatId: string, search?: string): Promise<void> {
  const asked = new URLSearchParams({ chat: chatId, ...(search === undefined ? {} : { search }) });
  await browser.tabs.create({ url: browser.runtime.getURL(`recap.html?${asked}`) });
}
