import type { Page } from "puppeteer-core";

/** What a person has just done while the chat is raided, by the name behind the state: "raid+review". */
export const raidPoses: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  bar: async (page) => {
    await page.waitForSelector(".raid-bar[data-room=raid]");
  },
  review: async (page) => {
    await page.waitForSelector(".raid-review-button");
    await page.click(".raid-review-button");
    await page.waitForSelector(".raid-group");
  },
  slow: async (page) => {
    await page.waitForSelector(".raid-bar[data-room=raid]");
    for (const place of [1, 2]) await page.click(`.raid-switches button:nth-child(${place})`);
    await page.waitForSelector(".alike-line, .raid-held");
  },
};
