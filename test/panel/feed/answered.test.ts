import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

/** The badges of what is said to the person, by the words of its post. */
const badges = () =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll(".row[data-kind=post]")].flatMap((row) => {
        const words = /(?:First|Second) question to you/.exec(row.textContent ?? "")?.[0];
        const badge = row.querySelector(".chip.you");
        return words && badge ? [[words, badge.textContent]] : [];
      }),
    ),
  );

describe("what is addressed to the person", () => {
  it("is ticked when their own reply to it comes, and nothing else is", async () => {
    page = await harness.open("talk");
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      const [first, second] = ["First", "Second"].map((word, at) =>
        post("ann_asks", `@sgt_okafor_ ${word} question to you. #copchat`, { seconds: 9100 + at }),
      );
      if (first && second) deliver([first, second]);
      window.harness.model.settings.value = { ...window.harness.model.settings.peek(), filter: "mentions" };
    });
    await painted(page, 4);
    expect(await badges()).toEqual({ "First question to you": "you", "Second question to you": "you" });
    await page.evaluate(() => {
      const { deliver, model, post } = window.harness;
      const asked = model.feed.peek().find((item) => item.post.text.includes("First question"))?.post;
      if (!asked) throw new Error("the question did not come");
      const replyTo = { id: asked.id, handle: asked.author.handle };
      deliver([post("sgt_okafor_", "@ann_asks Gladly: on page two. #copchat", { seconds: 9110, replyTo })]);
    });
    await page.waitForSelector("[data-action=answered]");
    expect(await badges()).toEqual({ "Second question to you": "you" });
    expect(await page.$eval("[data-action=answered]", (line) => line.textContent)).toBe("1 with your reply");
    await page.click("[data-action=answered]");
    await page.waitForSelector(".chip.you.answered");
    expect(await badges()).toEqual({
      "First question to you": "you answered",
      "Second question to you": "you",
    });
    const order = () =>
      page.$$eval(".row", (rows) =>
        rows.flatMap(
          (row) => /First question|Second question|with your reply/.exec(row.textContent ?? "") ?? [],
        ),
      );
    expect(await order()).toEqual(["Second question", "with your reply", "First question"]);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("stands first while it waits for a reply; what comes then stands before those that have one", async () => {
    page = await harness.open("talk");
    await page.evaluate(() => {
      const { deliver, model, post } = window.harness;
      const asked = post("ann_asks", "@sgt_okafor_ First question to you. #copchat", { seconds: 9100 });
      const next = post("ann_asks", "@sgt_okafor_ Second question to you. #copchat", { seconds: 9101 });
      const replyTo = { id: next.id, handle: "ann_asks" };
      deliver([asked, next, post("sgt_okafor_", "Yes. #copchat", { seconds: 9110, replyTo })]);
      model.settings.value = { ...model.settings.peek(), filter: "mentions" };
    });
    await page.waitForSelector("[data-action=answered]");
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      deliver([post("ben_asks", "@sgt_okafor_ Second question to you. #copchat", { seconds: 9200 })]);
    });
    await painted(page, 4);
    const rows = await page.$$eval(".row", (all) =>
      all.flatMap((row) => /ben_asks|ann_asks|with your reply/.exec(row.textContent ?? "")?.[0] ?? []),
    );
    expect(rows.slice(-3)).toEqual(["ann_asks", "ben_asks", "with your reply"]);
    // All of them answered: there is nothing to stand behind.
    await page.evaluate(() => {
      const { deliver, model, post } = window.harness;
      const open = model.feed.peek().filter(({ streams }) => streams.includes("mentions"));
      deliver(
        open.map((item, at) => {
          const { id, author } = item.post;
          const replyTo = { id, handle: author.handle };
          return post("sgt_okafor_", `Done ${at}. #copchat`, { seconds: 9300 + at, replyTo });
        }),
      );
    });
    await painted(page, 4);
    expect(await page.$("[data-action=answered]")).toBeNull();
    expect(await page.$$eval(".chip.you.answered", (all) => all.length)).toBeGreaterThan(1);
  });
});
