import { describe, expect, it } from "vitest";
import { pressAction } from "../../support/panel-harness/press-action.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";
import {
  asked,
  box,
  ctrlEnter,
  inAFreshPanel,
  isThere,
  page,
  press,
  reopenIn,
  textOf,
  write,
  writtenText,
} from "./composer-page.ts";

inAFreshPanel();

describe("an answer", () => {
  it("keeps its question when another comes; that one is offered, and taken on demand", async () => {
    await page.click(".pinned .answer");
    await write("One page");
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      deliver([post("ines_aldana_mod", "Q4 Who should sign it? #copchat", { seconds: 1800 })]);
    });
    await page.waitForSelector(".composer-line.question");
    expect(await textOf(".composer h2")).toBe("Answer to Q3");
    expect(await textOf(".mirror .front")).toBe("A3 ");
    expect(await textOf(".composer-line.question")).toBe("Q4 has been asked.Answer it instead");
    await press("Answer it instead");
    expect(await textOf(".target p")).toContain("Who should sign it?");
    expect(await textOf(".mirror .front")).toBe("A4 ");
    expect(await writtenText()).toBe("One page");
    expect(await isThere(".composer-line.question")).toBe(false);
  });

  it("can be begun at any question of the feed", async () => {
    await page.click(".pinned .go");
    const label = await page.waitForSelector("article.asks .chip ::-p-text(Q3)");
    const key = await label?.evaluate((chip) => chip.closest<HTMLElement>(".row")?.dataset.key);
    await pressAction(page, key ?? "", "answer-q3");
    expect(await textOf(".composer h2")).toBe("Answer to Q3");
  });
});

describe("drafts", () => {
  it("are deleted with a way back", async () => {
    await page.keyboard.press("n");
    await write("Keep me");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.click(".drawer-button");
    await page.click(".draft .icon-button");
    await page.waitForFunction(() => window.harness.composer.drafts.peek().length === 0);
    await press("Undo");
    await page.waitForFunction(() => window.harness.composer.drafts.peek()[0]?.text === "Keep me");
  });

  it("with a link are kept for the end, and offered again when it comes", async () => {
    await page.keyboard.press("n");
    await write("Ours: example.org/poster");
    await page.waitForSelector(".advice .link");
    await press("Keep it");
    expect(await textOf(".composer-line")).toContain("Kept for the end.");
    expect(await page.evaluate(() => window.harness.composer.drafts.peek()[0]?.held)).toBe(true);
    await page.evaluate(() => {
      window.harness.model.now.value += 30 * 60_000;
    });
    await page.waitForSelector(".composer-line.asks");
    await press("Use it");
    expect(await isThere(".advice li"), "the advice was for the middle of the evening").toBe(false);
    expect(await writtenText()).toBe("Ours: example.org/poster");
  });

  it("leave the box when they go to X; after a while the person is asked, and a yes ends it", async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    await write('a & b # c % d\n"é"');
    await ctrlEnter();
    await page.waitForSelector(".composer-folded");
    expect((await asked()).at(-1)).toBe(`hand-over ${JSON.stringify('a & b # c % d\n"é" #copchat')}`);
    expect(await textOf(".composer-line p")).toContain("press Post there");
    await page.evaluate(() => {
      window.harness.model.now.value += 61_000;
    });
    await page.waitForSelector(".composer-line.asks");
    await press("Yes");
    await page.waitForFunction(() => window.harness.composer.drafts.peek().length === 0);
    expect(await textOf(".composer-line p")).toBe("Posted.");
    await press("Undo");
    await page.waitForFunction(() => window.harness.composer.drafts.peek()[0]?.takenBack);
  });

  it("that were posted can be brought back from the drawer for a day", async () => {
    await reopenIn("was-it-posted");
    await press("Yes");
    await page.waitForFunction(() => document.querySelector(".composer-line p")?.textContent === "Posted.");
    await painted(page, 2);
    await page.click(".drawer-button");
    await page.waitForSelector(".drawer [data-posted]");
    expect(await textOf(".drawer")).toContain("Posted in the last day");
    await page.click("[data-posted] .link");
    await page.waitForFunction(() =>
      window.harness.composer.drafts.peek().some(({ text }) => text.startsWith("Thank you both")),
    );
    expect(await isThere("[data-posted]")).toBe(false);
    await page.evaluate(() => {
      const { composer, model } = window.harness;
      const [draft] = composer.drafts.peek();
      if (draft) composer.posted.value = [{ ...draft, postedAt: model.now.peek() - 25 * 60 * 60_000 }];
    });
    expect(await isThere("[data-posted]"), "after a day").toBe(false);
  });

  it("come back to the box when they were not posted", async () => {
    await reopenIn("was-it-posted");
    await press("No");
    await page.waitForSelector(box);
    expect(await writtenText()).toBe("Thank you both, the panel cut half of it and was right.");
    expect(await textOf(".composer h2")).toBe("Reply");
  });
});
