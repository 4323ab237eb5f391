import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import type { StateName } from "../../support/panel-harness/state-names.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

const open = async (state: StateName = "hosting", size?: { width: number; height: number }) => {
  page = await harness.open(state, size);
  await painted(page, 3);
};
const openDesk = async () => {
  await page.keyboard.press("h");
  await page.waitForSelector("dialog.desk[open]");
};
const planned = () =>
  page.$$eval(".desk ol li[data-state]", (all) =>
    all.map((line) => [line.getAttribute("data-number"), line.getAttribute("data-state")]),
  );
const asked = () => page.evaluate(() => window.harness.asked);
const lineText = () => page.$eval(".desk-line b", (one) => one.textContent).catch(() => undefined);

describe("the host's desk", () => {
  it("offers the question whose minute has come, and hands it to X's composer by one press", async () => {
    await open();
    expect(await lineText()).toBe("Question 4 is next");
    await page.click("[data-action=post-planned]");
    await page.waitForFunction(() => !document.querySelector(".desk-line"));
    expect((await asked()).filter((one) => one.startsWith("hand-over"))).toEqual([
      'hand-over "Q4: What would you put on the back of the page? #copchat"',
    ]);
    await openDesk();
    expect(await planned()).toEqual([
      ["3", "posted"],
      ["4", "handed-over"],
      ["5", "waiting"],
      ["6", "waiting"],
    ]);
  });

  it("offers nothing before its minute, nor to somebody who does not host", async () => {
    await open();
    await page.evaluate(() => {
      window.harness.model.now.value -= 60_000;
    });
    await painted(page, 2);
    expect(await lineText()).toBeUndefined();
    await page.evaluate(() => {
      const { model } = window.harness;
      model.now.value += 60_000;
      model.chats.value = model.chats.value.map((one) => ({ ...one, guests: [] }));
    });
    await painted(page, 2);
    expect(await lineText()).toBeUndefined();
    await page.keyboard.press("h");
    expect(await page.$("dialog.desk")).toBeNull();
  });

  it("takes new questions with their numbers, by keys alone, and says what is wrong with a minute", async () => {
    await open("full");
    await page.evaluate(() => {
      const { model } = window.harness;
      const me = model.ownHandle.peek() ?? "";
      model.chats.value = model.chats.value.map((one) => ({ ...one, moderators: [...one.moderators, me] }));
    });
    await openDesk();
    const focusBox = async () => {
      for (let tabs = 0; tabs < 20; tabs++) {
        if (await page.evaluate(() => document.activeElement?.matches("[name=desk-text]"))) return;
        await page.keyboard.press("Tab");
      }
    };
    await focusBox();
    await page.keyboard.type("Who reads it?");
    await page.keyboard.press("Tab");
    await page.keyboard.type("soon");
    await page.keyboard.press("Enter");
    expect(await page.$eval(".desk-form .problem", (one) => one.textContent)).toContain("0 to 1440");
    for (let at = 0; at < 4; at++) await page.keyboard.press("Backspace");
    await page.keyboard.type("90");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".desk ol li[data-number='1']");
    expect(await planned()).toEqual([["1", "waiting"]]);
    await page.keyboard.type("And who writes it?");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".desk ol li[data-number='2']");
    const kept = await page.evaluate(() =>
      window.harness.composer.drafts.value.map(({ text, planned: plan }) => [text, plan]),
    );
    expect(kept).toContainEqual(["Who reads it?", { number: "1", minute: 90 }]);
    expect(kept).toContainEqual(["And who writes it?", { number: "2" }]);
  });

  it("changes and deletes a question; the box for drafts does not open with one", async () => {
    await open();
    await openDesk();
    await page.click("[aria-label='Edit question 5']");
    const box = await page.waitForSelector("[name=desk-text]");
    await box?.type(" Really?");
    await page.click(".desk-form .primary");
    await page.click("[aria-label='Delete question 6']");
    await painted(page, 2);
    expect(await planned()).toEqual([
      ["3", "posted"],
      ["4", "due"],
      ["5", "waiting"],
    ]);
    expect(await page.$eval(".desk li[data-number='5']", (one) => one.textContent)).toContain("Really?");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog.desk"));
    await page.keyboard.press("n");
    await page.waitForSelector(".box textarea");
    expect(await page.$eval(".box textarea", (one) => one.value)).toBe("");
    await page.click(".drawer-button");
    expect(await page.$eval(".drawer", (one) => one.textContent)).toContain("Planned questions");
  });

  it("names who is new and who waits for an answer, until the host has replied", async () => {
    await open();
    await openDesk();
    const welcome = () => page.$eval("[data-part=welcome]", (one) => one.textContent ?? "");
    const answer = () => page.$eval("[data-part=answer]", (one) => one.textContent ?? "");
    expect(await welcome()).toContain("@rosa_walks_in");
    expect(await answer()).toContain("@rosa_walks_in");
    await page.evaluate(() => {
      const { deliver, model, post } = window.harness;
      const asking = model.feed.peek().find((item) => item.post.author.handle === "rosa_walks_in");
      const replyTo = { id: asking?.post.id ?? "", handle: "rosa_walks_in" };
      deliver([
        post(model.ownHandle.peek() ?? "", "Welcome! In the blog. #copchat", { seconds: 1400, replyTo }),
      ]);
    });
    await painted(page, 2);
    expect(await welcome()).not.toContain("@rosa_walks_in");
    expect(await answer()).not.toContain("@rosa_walks_in");
  });

  it("has nothing that axe finds, nor anything beyond 240 pixels", async () => {
    await open("hosting", { width: 240, height: 700 });
    expect(await axeFindings(page)).toEqual([]);
    await openDesk();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(240);
  });
});
