import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type TextSize, textSizes } from "../../../src/domain/settings.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { pointOnPost, watchEye } from "../../support/panel-harness/watch-eye.ts";
import { painted, readAt } from "../../support/panel-harness/watch-place.ts";

/** The row under the eye does not move at all; positions are compared to a hundredth of a pixel. */
const still = 0.01;
/** A minute of a fast chat, 300 posts, as fast as the panel draws them. */
const batches = 25;
const posts = 12;

let harness: ReturnType<typeof inHarness>;
let page: Page;

type Look = readonly [width: number, textSize: TextSize];

/** By the browser's size of ordinary text: a part of the looks in every run, each with OFTEN=1. */
const looks: Readonly<Record<number, readonly Look[]>> = {
  16: [
    [160, 5],
    [240, 2],
    [360, 3],
    [600, 1],
  ],
  24: [[160, 3]],
  32: [
    [160, 1],
    [600, 5],
  ],
};
const every = [160, 240, 360, 600].flatMap((width) => textSizes.map((size): Look => [width, size]));
const fontSizes = Object.keys(looks).map(Number);
const looksAt = (fontSize: number) => (process.env.OFTEN === undefined ? (looks[fontSize] ?? []) : every);

async function open(width: number, textSize: TextSize): Promise<void> {
  page = await harness.open("talk", { width, height: 760 });
  await page.evaluate((size) => {
    const { settings } = window.harness.model;
    settings.value = { ...settings.peek(), textSize: size };
  }, textSize);
  await page.waitForFunction(() => !document.querySelector(".filter-all b"));
  await painted(page, 4);
}

async function arrive(meanwhile: (batch: number) => Promise<void>, after = 9000): Promise<void> {
  for (let batch = 0; batch < batches; batch++) {
    await page.evaluate(
      (count, from) => window.harness.deliver(window.harness.talkPosts(count, from, 1)),
      posts,
      after + batch * posts,
    );
    await meanwhile(batch);
    await painted(page, 1);
  }
  await painted(page, 4);
}

const moved = () => page.evaluate(() => window.watched.farthest());
const came = () => page.evaluate(() => window.harness.model.feed.value.length);
const filters = ["3", "2", "4", "1"] as const;

describe.each(fontSizes)("with ordinary text of %i pixels", (fontSize) => {
  const own = inHarness({ fontSize });
  beforeAll(() => {
    harness = own;
  });

  describe.each(looksAt(fontSize))("a minute with 300 posts, %i pixels wide, text size %i", (...look) => {
    it("moves nothing under a pointer that moves a little over a post", async () => {
      await open(...look);
      const at = await pointOnPost(page);
      await page.mouse.move(at.x - 1, at.y);
      await page.mouse.move(at.x, at.y);
      await painted(page, 2);
      await watchEye(page, at.key, at);
      const before = await came();
      await arrive((batch) => page.mouse.move(at.x + (batch % 3), at.y + (batch % 2)));
      expect((await came()) - before).toBe(batches * posts);
      expect(await moved()).toBeLessThan(still);
    });

    it("moves nothing under the eye of one who reads above, also while filters change", async () => {
      await open(...look);
      await readAt(page, 900);
      const at = await pointOnPost(page);
      await painted(page, 2);
      await watchEye(page, at.key, at);
      await arrive(async () => undefined);
      expect(await moved()).toBeLessThan(still);
      await arrive((batch) => page.keyboard.press(filters[batch % filters.length] ?? "1"), 10_000);
      await page.keyboard.press("1");
      await painted(page, 6);
      expect(await moved()).toBeLessThan(still);
    });

    it("lets no press reach another post than the one under the pointer half a second before", async () => {
      await open(...look);
      const at = await pointOnPost(page);
      await page.mouse.move(at.x - 1, at.y);
      await page.mouse.move(at.x, at.y);
      await watchEye(page, at.key, at);
      await page.evaluate(() => window.harness.deliver(window.harness.talkPosts(18, 8900, 1)));
      // The mouse was left there: after ten seconds the evening goes on.
      await page.waitForFunction(() => {
        const feed = document.querySelector("section.feed");
        return feed && feed.scrollHeight - feed.clientHeight - feed.scrollTop < 1;
      });
      const press = async () => {
        await page.mouse.down();
        await page.mouse.up();
      };
      await arrive(press);
      await new Promise((resolve) => setTimeout(resolve, 1200));
      await press();
      const presses = await page.evaluate(() => window.watched.presses);
      expect(presses.filter(({ reached, aimed }) => !aimed.includes(reached))).toEqual([]);
      expect(presses.length).toBeGreaterThan(0);
    });
  });
});
