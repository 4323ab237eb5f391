import type { Browser, Page } from "puppeteer-core";

/**
 * The open page whose address passes `isIt`. Asked of the browser, not of the page: a page that the driver takes
 * hold of while it is on its way keeps an empty address for the driver (seen once in 273 openings in Chromium).
 */
export async function pageAt(browser: Browser, isIt: (url: string) => boolean): Promise<Page | undefined> {
  const target = browser.targets().find((open) => open.type() === "page" && isIt(open.url()));
  return (await target?.page()) ?? undefined;
}
