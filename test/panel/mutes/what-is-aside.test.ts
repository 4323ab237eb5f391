import { describe, expect, it } from "vitest";
import { pressAction } from "../../support/panel-harness/press-action.ts";
import { farthestMove, painted, readAt, topOf } from "../../support/panel-harness/watch-place.ts";
import { asideCount, asked, inTheHarness, mute, open, page, press, rowsOf, textOf } from "./muting-page.ts";

inTheHarness();

describe("a moderator, and oneself", () => {
  it.each([
    ["@t_marlow_mod", "is a moderator"],
    ["@sgt_okafor_", "is you"],
  ])("%s is muted only by a second yes", async (handle, words) => {
    await open("full");
    await page.keyboard.press("End");
    await page.waitForFunction(
      (wanted) => [...document.querySelectorAll(".author")].some((one) => one.textContent?.includes(wanted)),
      {},
      handle,
    );
    await mute(handle);
    await page.waitForSelector("dialog.doubt[open]");
    expect(await textOf("#doubt-question")).toContain(words);
    await page.keyboard.press("Enter");
    await painted(page, 2);
    expect(await asked(), "Enter keeps").toEqual([]);
    await mute(handle);
    await page.waitForSelector("dialog.doubt[open]");
    await page.click("dialog.doubt .danger");
    await painted(page, 2);
    expect(await asked()).toEqual([expect.stringContaining('"confirmedHost":true')]);
    expect(await rowsOf(handle)).toBe(0);
  });

  it("are asked about too where only the keeper of the mutes knows who they are", async () => {
    await open("talk");
    await page.evaluate(() => {
      const failure = {
        code: "needs-yes",
        message: "@rb_citizen_ is a guest host of your chat. Mute anyway?",
      };
      window.harness.mutes.outcome = { ok: false, failure };
    });
    await mute("@rb_citizen_");
    await page.waitForSelector("dialog.doubt[open]");
    expect(await asideCount()).toBe(0);
  });
});

describe("what is set aside", () => {
  it("says by which rule and since when, and comes back post by post or person by person", async () => {
    await open("aside");
    const all = await asideCount();
    await press("5");
    await page.waitForSelector(".aside-reason");
    const reasons = await page.$$eval(".aside-reason p", (lines) => lines.map((line) => line.textContent));
    expect(reasons).toContain("@rb_citizen_ muted since 9:10, until 10:30 · Off topic");
    expect(reasons).toContain("“printer cartridge” muted since 9:10");
    await page.click("[data-action=bring-post-back]");
    await painted(page, 2);
    expect(await asideCount()).toBe(all - 1);
    await press("u");
    expect(await asideCount()).toBe(all);
    await page.click("[data-action=bring-person-back]");
    await painted(page, 2);
    expect(await asideCount()).toBeLessThan(all);
    expect((await asked()).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(
      ['bring-back "post"', "undo-mutes", 'bring-back "account"'].map((start) =>
        expect.stringContaining(start),
      ),
    );
  });

  it("is gone from the feed or one line in it, as the person has it; the line leads to it", async () => {
    await open("aside");
    expect(await page.$(".aside-line")).toBeNull();
    await press("5");
    await page.click(".aside-head ::-p-text(one line)");
    await press("1");
    await page.waitForSelector(".aside-line");
    expect(await textOf(".aside-line")).toMatch(/^1 post set aside/);
    await page.click(".aside-line .link");
    await page.waitForSelector(".aside-reason");
  });

  it("is counted in the evening's figures, and not among its people", async () => {
    await open("aside");
    const figures = await page.evaluate(() => ({
      ...document.querySelector<HTMLElement>(".panel")?.dataset,
    }));
    await page.click(".figures");
    const card = await textOf(".evening dl");
    expect(card).toContain(`set aside${figures.aside}`);
    expect(card).toContain(`posts${Number(figures.posts) - Number(figures.aside)}`);
  });
});

describe("the reading place holds", () => {
  it("when the posts of a muted account leave above the view and in it", async () => {
    await open("talk");
    const held = await readAt(page, 900);
    const author = await page.evaluate(
      (key) => window.harness.model.feed.value.find(({ post }) => post.id === key)?.post.author.handle,
      held.key,
    );
    expect(author).not.toBe("dispatch_dee");
    const act = () => {
      const { desk } = window.harness.mutes;
      const target = { kind: "account" as const, handle: "dispatch_dee" };
      desk.mute([{ id: "x", target, scope: "every-chat", until: "always" }], { at: 0 });
    };
    expect(await farthestMove(page, held, act)).toBeLessThan(0.01);
    expect(await asideCount()).toBeGreaterThan(5);
  });

  it("when the post that holds it leaves itself: the next one stays where it stood", async () => {
    await open("talk");
    const held = await readAt(page, 900);
    const next = await page.evaluate((key) => {
      const rows = [...document.querySelectorAll<HTMLElement>(".row[data-kind=post]")];
      const at = rows.findIndex((row) => row.dataset.key === key);
      const author = (row: HTMLElement | undefined) => row?.querySelector(".handle")?.textContent;
      const other = rows.slice(at + 1).find((row) => author(row) !== author(rows[at]));
      return { key: other?.dataset.key ?? "", top: other?.getBoundingClientRect().top ?? Number.NaN };
    }, held.key);
    await pressAction(page, held.key, "mute");
    await painted(page, 4);
    expect(await topOf(page, held.key)).toBeUndefined();
    expect(await topOf(page, next.key)).toBe(next.top);
  });

  it("when they come back", async () => {
    await open("talk");
    await mute("@dispatch_dee");
    const held = await readAt(page, 900);
    const act = () => document.querySelector<HTMLElement>(".mute-bar .undo")?.click();
    expect(await farthestMove(page, held, act)).toBeLessThan(0.01);
  });
});
