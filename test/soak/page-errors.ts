import type { Browser, Page } from "puppeteer-core";

/** Exceptions that nobody caught in any page, X's among them. */
export async function listenToErrors(browser: Browser): Promise<string[]> {
  const errors: string[] = [];
  const listen = (page: Page | null) =>
    page?.on("pageerror", (error) => errors.push(`${page.url()}: ${String(error)}`));
  for (const page of await browser.pages()) listen(page);
  browser.on("targetcreated", async (target) => listen(await target.page()));
  return errors;
}
