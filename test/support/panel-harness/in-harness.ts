import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type OpenHarness, openHarness } from "./open-harness.ts";

/** A browser for a file's tests. The pages of a test are closed behind it, and may have thrown nothing. */
export function inHarness(how: Parameters<typeof openHarness>[0] = {}): Omit<OpenHarness, "close"> {
  let harness: OpenHarness;
  let pages: Page[] = [];
  beforeAll(async () => {
    harness = await openHarness(how);
  }, 60_000);
  afterAll(() => harness.close());
  afterEach(async () => {
    const opened = pages.filter((page) => !page.isClosed());
    pages = [];
    for (const page of opened) await page.close();
    expect(harness.takeErrors()).toEqual([]);
  });
  const noted = async (opening: Promise<Page>): Promise<Page> => {
    const page = await opening;
    pages.push(page);
    return page;
  };
  return {
    open: (...wishes) => noted(harness.open(...wishes)),
    openWindow: (...wishes) => noted(harness.openWindow(...wishes)),
    openPage: (...wishes) => noted(harness.openPage(...wishes)),
    takeErrors: () => harness.takeErrors(),
  };
}
