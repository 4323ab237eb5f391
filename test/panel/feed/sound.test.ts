import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { painted, readAt } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

/** In the page: counts the notes that are started. */
function countNotes(): void {
  const { start } = OscillatorNode.prototype;
  let notes = 0;
  OscillatorNode.prototype.start = function (when) {
    document.documentElement.dataset.notes = String(++notes);
    start.call(this, when);
  };
}

const open = async () => {
  page = await harness.open("talk");
  await page.evaluate(countNotes);
  // Browsers let a page sound once the person has touched it.
  await page.keyboard.press("k");
};
/** What is there in the frame in which it is switched on is not new. */
const switchOn = async () => {
  await page.evaluate(() => {
    const { settings } = window.harness.model;
    settings.value = { ...settings.peek(), sound: true };
  });
  await painted(page, 3);
};
const bring = (text: string, seconds: number) =>
  page.evaluate(
    (words, at) => {
      const { deliver, post } = window.harness;
      deliver([post("t_marlow_mod", words, { seconds: at })]);
    },
    text,
    seconds,
  );
const notes = () => page.evaluate(() => Number(document.documentElement.dataset.notes ?? 0));
/** Longer than a sound takes to be decided on. */
const decided = () => new Promise((resolve) => setTimeout(resolve, 1200));

describe("the sound", () => {
  it("comes once for several posts that are out of view, and only where it was switched on", async () => {
    await open();
    await readAt(page, 900);
    await bring("@sgt_okafor_ are you there? #copchat", 8900);
    await decided();
    expect(await notes()).toBe(0);
    await switchOn();
    await bring("@sgt_okafor_ and now? #copchat", 8950);
    await page.waitForFunction(() => document.documentElement.dataset.notes === "2");
    await bring("@sgt_okafor_ once more? #copchat", 8960);
    await decided();
    expect(await notes()).toBe(2);
  });

  it("does not come for what is in view, nor for what is not to the person", async () => {
    await open();
    await page.keyboard.press("End");
    await switchOn();
    await bring("@sgt_okafor_ in sight? #copchat", 8950);
    await decided();
    await readAt(page, 900);
    await bring("Pictures first, words second. #copchat", 8960);
    await decided();
    expect(await notes()).toBe(0);
  });

  it("comes for a mention that X lists late", async () => {
    await open();
    await readAt(page, 900);
    await bring("Pictures first, words second. #copchat", 8990);
    await switchOn();
    await page.evaluate(() => {
      const { deliver, model, post } = window.harness;
      const late = post("t_marlow_mod", "@sgt_okafor_ did you see? #copchat", { seconds: 8970 });
      model.now.value = late.createdAt + 60_000;
      deliver([late]);
    });
    await page.waitForFunction(() => document.documentElement.dataset.notes === "2");
  });

  it("leaves it to another panel that has just sounded", async () => {
    await open();
    await readAt(page, 900);
    await switchOn();
    await page.evaluate(() => {
      const held = navigator.locks.request(
        "chime",
        () =>
          new Promise<void>((resolve) => {
            addEventListener("let-go", () => resolve(), { once: true });
          }),
      );
      held.catch(reportError);
    });
    await bring("@sgt_okafor_ both of us? #copchat", 8950);
    await decided();
    expect(await notes()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event("let-go")));
    await bring("@sgt_okafor_ only me? #copchat", 8960);
    await page.waitForFunction(() => document.documentElement.dataset.notes === "2");
  });
});
