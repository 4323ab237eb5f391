import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

const open = async (size?: { width: number; height: number }) => {
  page = await harness.open("full", size);
  await painted(page, 3);
};
const openByKeys = async () => {
  await page.keyboard.press("9");
  await page.waitForSelector("dialog.advance ol > li");
};
const lines = () =>
  page.$$eval("dialog.advance ol > li", (all) =>
    all.map((line) => [
      line.getAttribute("data-note"),
      line.querySelector("summary")?.textContent ?? "",
      line.querySelector(".advance-words")?.textContent?.slice(0, 16),
    ]),
  );
const noted = () => page.evaluate(() => window.harness.model.notes.value.advance);
const pressIn = async (words: string) => {
  const button = await page.waitForSelector(`dialog.advance li:first-child ::-p-text(${words})`);
  await button?.click();
};

describe("the questions that were asked in advance", () => {
  it("open from the view of questions, those of most people first, alike ones folded", async () => {
    await open();
    await page.keyboard.press("6");
    await page.click("[data-action=advance]");
    await page.waitForSelector("dialog.advance ol > li");
    expect(await lines()).toEqual([
      ["open", "1 more that asks nearly the same", "Will you publish"],
      ["open", "", "Why does a compl"],
      ["open", "", "متى تنشرون السيا"],
      ["open", "", "can we have the "],
    ]);
    expect(await page.$eval("dialog.advance [role=status]", (one) => one.textContent)).toBe(
      "4 of 4 still to do",
    );
  });

  it("are noted as asked, answered or left out; the same press takes it back, and nothing moves", async () => {
    await open();
    await openByKeys();
    await pressIn("Asked");
    await pressIn("Left out");
    expect(Object.values(await noted())).toEqual(["left-out"]);
    expect((await lines()).map(([note]) => note)).toEqual(["left-out", "open", "open", "open"]);
    await pressIn("Left out");
    expect(await noted()).toEqual({});
    await pressIn("Asked");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog.advance"));
    await openByKeys();
    expect((await lines()).map(([note]) => note)).toEqual(["open", "open", "open", "asked"]);
  });

  it("are answered where a host replied", async () => {
    await open();
    await page.evaluate(() => {
      const { deliver, post, stored } = window.harness;
      const asked = stored.find(({ text }) => text.startsWith("Why does"));
      if (!asked) throw new Error("nobody asked");
      const { id, author } = asked;
      const replyTo = { id, handle: author.handle };
      deliver([post("t_marlow_mod", "A person does. #copchat", { seconds: 900, replyTo })]);
    });
    await openByKeys();
    expect((await lines()).map(([note]) => note)).toEqual(["open", "open", "open", "answered"]);
  });

  it("of somebody who is muted are left out, and it says so", async () => {
    page = await harness.open("aside");
    await painted(page, 3);
    await openByKeys();
    expect((await lines()).map(([, , text]) => text)).not.toContain("Why does a compl");
    expect(await page.$eval("dialog.advance", (one) => one.textContent)).toContain(
      "2 questions of muted accounts or words are left out: see Aside.",
    );
  });

  it("that come while the list is read wait for a press", async () => {
    await open();
    await page.evaluate(() => {
      window.harness.model.now.value -= 3600_000;
    });
    await openByKeys();
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      deliver([post("k9_unit_bruno", "Are dogs welcome at the desk at night? #copchat", { seconds: -60 })]);
    });
    await page.waitForSelector("[data-action=more-advance]");
    expect(await lines()).toHaveLength(4);
    await page.click("[data-action=more-advance]");
    await painted(page, 2);
    expect(await lines()).toHaveLength(5);
  });

  it("are replied to in the box", async () => {
    await open();
    await openByKeys();
    await page.click("dialog.advance li:first-child > .link");
    await page.waitForSelector(".box textarea");
    expect(await page.evaluate(() => window.harness.composer.current.value?.target?.kind)).toBe("reply");
    expect(await page.$("dialog.advance")).toBeNull();
  });

  it("are worked through by keys alone in 240 pixels, and axe finds nothing", async () => {
    await open({ width: 240, height: 700 });
    await openByKeys();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (let tabs = 0; tabs < 12 && (await focused()) !== "Answered"; tabs++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(Object.values(await noted())).toEqual(["answered"]);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(240);
  });
});
