import type { CDPSession } from "puppeteer-core";
import { beforeEach, describe, expect, it } from "vitest";
import { hasFocus, inAFreshPanel, isThere, page, textOf, write, writtenText } from "./composer-page.ts";

/** What an input method or a dead key does: the text comes by composition, and no key is heard of it. */
describe("a text that is composed", () => {
  inAFreshPanel();
  let devtools: CDPSession;
  beforeEach(async () => {
    devtools = await page.createCDPSession();
    await page.click(".composer button.write");
    await page.waitForSelector(".box textarea");
  });

  async function compose(stages: readonly string[], committed: string): Promise<void> {
    for (const text of stages)
      await devtools.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await devtools.send("Input.insertText", { text: committed });
  }

  it.each([
    ["#", ["に", "日"], "日本"],
    ["@", ["の"], "日野"],
    ["@n", ["´"], "é"],
  ])("behind %s stays as composed: Enter is a new line, Tab goes on", async (begun, stages, committed) => {
    await write(`Hi ${begun}`);
    await page.waitForSelector("[role=listbox]");
    await compose(stages, committed);
    await page.keyboard.press("Enter");
    expect(await writtenText()).toBe(`Hi ${begun}${committed}\n`);
    await write(begun);
    await compose(stages, committed);
    await page.keyboard.press("Tab");
    expect(await writtenText()).toBe(`Hi ${begun}${committed}\n${begun}${committed}`);
    expect(await hasFocus(".box textarea")).toBe(false);
  });

  it("is completed when the person points at a candidate", async () => {
    await write("Hi #");
    await compose(["c"], "c");
    await page.waitForSelector("[role=listbox]");
    expect(await isThere("[role=option][aria-selected=true]")).toBe(false);
    const [first] = (await textOf("[role=option] b")).split(" | ");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await writtenText()).toBe(`Hi ${first} `);
  });
});
