import { expect, it } from "vitest";
import { inHarness } from "../support/panel-harness/in-harness.ts";
import { painted } from "../support/panel-harness/watch-place.ts";

const harness = inHarness();

it("the popup's buttons stand above whatever arrives late", async () => {
  const page = await harness.openPage("popup", { width: 320, height: 600 });
  await painted(page, 3);
  const places = await page.evaluate(() => {
    const top = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
    const always = ["open-panel", "open-chat", "open-options"].map((name) => top(`[data-action=${name}]`));
    const late = ["[data-action=mute-person]", ".reading-line", ".clocks"].map(top);
    return { lowestAlways: Math.max(...always), highestLate: Math.min(...late) };
  });
  expect(places.lowestAlways).toBeLessThan(places.highestLate);
});
