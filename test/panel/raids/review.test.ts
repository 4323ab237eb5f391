import { expect, it } from "vitest";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { raidPoses } from "../../support/panel-harness/raid-poses.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();

/** In a low panel the decision would leave no room: it stands at the end. */
it.each([
  [160, 300, false],
  [240, 700, true],
  [360, 700, true],
  [600, 760, true],
])("the review scrolls as one, with its decision in reach, in %i × %i", async (width, height, stays) => {
  const page = await harness.open("raid", { width, height });
  await painted(page, 3);
  await raidPoses.review?.(page);
  await painted(page, 2);
  const look = () =>
    page.evaluate(() => {
      const dialog = document.querySelector("dialog.raid-review") as HTMLElement;
      const scrolls = (one: Element) =>
        /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 1;
      const decision = dialog.querySelector(".raid-decide .primary")?.getBoundingClientRect();
      const frame = dialog.getBoundingClientRect();
      const last = [...dialog.querySelectorAll(".raid-group li")].at(-1)?.getBoundingClientRect();
      const people = dialog.querySelectorAll(".raid-group li").length;
      return {
        people,
        scrolling: [dialog, ...dialog.querySelectorAll("*")].filter(scrolls).map((one) => one.className),
        isDecisionInView:
          decision !== undefined &&
          decision.top >= frame.top &&
          decision.bottom <= Math.min(frame.bottom, innerHeight),
        isLastInView: last !== undefined && last.bottom <= (decision?.top ?? 0) && last.top >= frame.top,
        isWide: dialog.scrollWidth > dialog.clientWidth,
      };
    });
  const before = await look();
  expect(before.people).toBeGreaterThan(8);
  expect(before).toMatchObject({ scrolling: ["raid-review"], isDecisionInView: stays, isWide: false });
  await page.$eval("dialog.raid-review", (dialog) => dialog.scrollTo(0, dialog.scrollHeight));
  await painted(page, 2);
  expect(await look()).toMatchObject({ isDecisionInView: true });
  await page.$eval(".raid-group:last-of-type li:last-child input", (last) => (last as HTMLElement).focus());
  await painted(page, 2);
  expect(await look()).toMatchObject(stays ? { isDecisionInView: true, isLastInView: true } : {});
});
