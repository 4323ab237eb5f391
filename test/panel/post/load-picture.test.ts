import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenHarness, openHarness } from "../../support/panel-harness/open-harness.ts";

let harness: OpenHarness;
let page: Page;

beforeAll(async () => {
  harness = await openHarness();
  page = await harness.open("talk");
});
afterAll(async () => {
  await harness.close();
  expect(harness.takeErrors()).toEqual([]);
});

it("pictures are asked for when the posts are on the screen, not before", async () => {
  const asked = await page.evaluate(async () => {
    const { deliver, talkPosts } = window.harness;
    const before = new Set(document.images);
    const fresh = () =>
      [...document.querySelectorAll<HTMLImageElement>(".feed .avatar img")].filter(
        (image) => !before.has(image),
      );
    const drawn = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (fresh().length === 0) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    deliver(talkPosts(30, 9000));
    await drawn;
    const count = () => fresh().filter((image) => image.hasAttribute("src")).length;
    const whenDrawn = count();
    const whenPainted = await new Promise<number>((resolve) => requestAnimationFrame(() => resolve(count())));
    return { pictures: fresh().length, whenDrawn, whenPainted };
  });
  expect(asked.pictures).toBeGreaterThan(0);
  expect(asked).toMatchObject({ whenDrawn: 0, whenPainted: 0 });
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>(".feed .avatar img")].every(
      ({ classList }) => classList.contains("shown") || classList.contains("failed"),
    ),
  );
  expect(await page.$$eval(".feed .avatar img.shown", (images) => images.length)).toBeGreaterThan(0);
});
