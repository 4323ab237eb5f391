import { expect, it } from "vitest";
import { inHarness } from "../../support/panel-harness/in-harness.ts";

const harness = inHarness();

it("keeps what one can do with a post off its last line, and off the next post's name", async () => {
  const page = await harness.open("talk");
  const posts = await page.$$(".row:has(.text):not(:has(.media, .quote))");
  await posts[4]?.hover();
  await page.waitForSelector(".actions");
  const room = await page.evaluate(() => {
    const boxOf = (node: Node | null | undefined) => {
      const range = document.createRange();
      if (node) range.selectNodeContents(node);
      return range.getBoundingClientRect();
    };
    const actions = document.querySelector(".actions");
    const bar = actions?.getBoundingClientRect() ?? new DOMRect();
    const row = actions?.closest(".row");
    return {
      over: bar.top - boxOf(row?.querySelector(".text")).bottom,
      under: boxOf(row?.nextElementSibling?.querySelector(".name")).top - bar.bottom,
    };
  });
  expect(room.over).toBeGreaterThanOrEqual(0);
  expect(room.under).toBeGreaterThanOrEqual(0);
});
