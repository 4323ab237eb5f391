import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type OpenHarness, openHarness } from "../../../support/panel-harness/open-harness.ts";
import { poses } from "../../../support/panel-harness/poses.ts";
import type { StateName } from "../../../support/panel-harness/state-names.ts";
import { farthestMove, painted, readAt, topOf } from "../../../support/panel-harness/watch-place.ts";

let harness: OpenHarness;
let page: Page;

beforeAll(async () => {
  harness = await openHarness();
}, 60_000);
afterAll(() => harness.close());
afterEach(async () => {
  await page.close();
  expect(harness.takeErrors()).toEqual([]);
});

const open = async (state: StateName) => {
  page = await harness.open(state);
  await painted(page, 3);
};
const asked = () => page.evaluate(() => window.harness.asked.filter((line) => /mute|bring-back/.test(line)));
const asideCount = () =>
  page.evaluate(() => Number(document.querySelector<HTMLElement>(".panel")?.dataset.aside));
const textOf = (selector: string) => page.$eval(selector, (element) => element.textContent);
const rowsOf = (handle: string) =>
  page.$$eval(
    ".row[data-kind=post] .author",
    (names, wanted) => names.filter((name) => name.textContent?.includes(wanted)).length,
    handle,
  );
/** Mutes an account as a press on one of its posts does. */
const mute = (handle: string) =>
  page.evaluate((wanted) => {
    const row = [...document.querySelectorAll<HTMLElement>(".row[data-kind=post]")].find((one) =>
      one.querySelector(".author")?.textContent?.includes(wanted),
    );
    row?.querySelector<HTMLElement>("[data-action=mute]")?.click();
  }, handle);
const press = async (...keys: readonly ("k" | "m" | "u" | "1" | "5" | "Escape")[]) => {
  for (const key of keys) await page.keyboard.press(key);
  await painted(page, 2);
};

describe("one press on Mute", { timeout: 20_000 }, () => {
  it("has every post of the author out of the feed in the next frame, and counts them as set aside", async () => {
    await open("talk");
    expect(await rowsOf("@rb_citizen_")).toBeGreaterThan(1);
    await mute("@rb_citizen_");
    await painted(page, 1);
    expect(await rowsOf("@rb_citizen_")).toBe(0);
    const inFeed = await page.evaluate(
      () => window.harness.model.feed.value.filter(({ post }) => post.author.handle === "rb_citizen_").length,
    );
    expect(await asideCount()).toBe(inFeed);
    expect(await textOf(".filter-aside b")).toBe(String(inFeed));
    expect(await asked()).toEqual([expect.stringMatching(/^mute .*"until":"tonight"/)]);
    expect(await textOf(".mute-bar p")).toContain(
      `@rb_citizen_ is muted until 10:30. ${inFeed} posts set aside.`,
    );
  });

  it("also sets aside what they post later, without a word about it", async () => {
    await open("talk");
    await mute("@rb_citizen_");
    await readAt(page, 900);
    const before = await asideCount();
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      deliver([
        post("rb_citizen_", "Again and again #copchat", { seconds: 9000 }),
        post("rb_citizen_", "Q9 @sgt_okafor_ and again #copchat", { seconds: 9001 }),
        post("nkessler_pd", "Good night all #copchat", { seconds: 9002 }),
      ]);
    });
    await page.waitForSelector(".new-bar:not(.none)");
    expect(await textOf(".new-bar")).toBe("1 new");
    expect(await asideCount()).toBe(before + 2);
    const said = await page.waitForSelector(".panel > .for-screen-readers[aria-live]:not(:empty)");
    expect(await said?.evaluate((element) => element.textContent)).toBe("1 new post in #copchat.");
  });

  it("is undone by one press, and by the key u", async () => {
    await open("talk");
    for (const undo of [() => page.click(".mute-bar .undo"), () => press("u")]) {
      await mute("@rb_citizen_");
      await painted(page, 2);
      expect(await asideCount()).toBeGreaterThan(0);
      await undo();
      await painted(page, 2);
      expect(await asideCount()).toBe(0);
      expect(await textOf(".mute-bar p")).toBe("@rb_citizen_ is heard again.");
    }
  });

  it("offers the longer choices beside it, each one more step of the history; one undo takes all of it back", async () => {
    await open("talk");
    await mute("@rb_citizen_");
    await page.waitForSelector(".longer");
    for (const word of ["Always", "Every chat"]) await page.click(`.longer ::-p-text(${word})`);
    await page.select(".reason", "spam");
    await painted(page, 2);
    await page.type(".own-words", "the same link in every answer");
    await page.keyboard.press("Enter");
    await painted(page, 2);
    const lines = await asked();
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      "mute",
      ...Array.from({ length: 4 }, () => "change-mutes"),
    ]);
    const inForce = () => page.evaluate(() => window.harness.mutes.desk.rulesInForce(0));
    expect(await inForce()).toMatchObject([
      {
        scope: "every-chat",
        until: "always",
        reason: { preset: "spam", note: "the same link in every answer" },
      },
    ]);
    await page.click(".mute-bar .undo");
    expect(await inForce()).toEqual([]);
    const undo = (await asked()).at(-1) ?? "";
    expect(undo).toMatch(/^undo-mutes/);
    expect(JSON.parse(undo.slice(undo.indexOf("[")))).toHaveLength(5);
  });

  it("lasts until a day and time of the person's choice, never in the past", async () => {
    await open("talk");
    await mute("@rb_citizen_");
    await page.click(".longer ::-p-text(Date…)");
    const set = (day: string, time: string) =>
      page.evaluate(
        (values) => {
          for (const [index, input] of document
            .querySelectorAll<HTMLInputElement>(".until-form input")
            .entries()) {
            input.value = values[index] ?? "";
            input.dispatchEvent(new Event("change", { bubbles: true }));
          }
        },
        [day, time],
      );
    expect(await page.$$eval(".until-form input", (inputs) => inputs.map((input) => input.value))).toEqual([
      "2026-10-21",
      "23:59",
    ]);
    await set("2026-10-13", "");
    await page.click(".until-form [type=submit]");
    await page.waitForSelector(".until-form .problem");
    expect(await textOf(".until-form .problem")).toBe("This is over already.");
    expect(await asked()).toHaveLength(1);
    await set("2026-11-27", "");
    await page.click(".until-form [type=submit]");
    await painted(page, 2);
    expect(await textOf(".mute-bar p")).toContain("is muted until Friday, November 27.");
    await set("2026-11-27", "06:00");
    await page.click(".until-form [type=submit]");
    await painted(page, 2);
    expect(await textOf(".mute-bar p")).toMatch(/until Friday, November 27, 6:00\sAM\./);
  });

  it("keeps the mute where only a choice could not be kept, and says why", async () => {
    await open("talk");
    await mute("@rb_citizen_");
    await page.evaluate(() => {
      const failure = { code: "storage", message: "The disk is full: this mute is not kept." };
      window.harness.mutes.outcome = { ok: false, failure };
    });
    await page.click(".longer ::-p-text(Always)");
    await page.waitForSelector(".notice.warn");
    await painted(page, 2);
    expect(await textOf(".mute-bar p")).toContain("@rb_citizen_ is muted until 10:30.");
    expect(await page.$eval(".longer [aria-pressed=true]", (one) => one.textContent)).toBe("Tonight");
    expect(await asideCount()).toBeGreaterThan(0);
  });

  it("takes itself back and says why where it could not be kept", async () => {
    await open("talk");
    await page.evaluate(() => {
      const failure = { code: "storage", message: "The disk is full: this mute is not kept." };
      window.harness.mutes.outcome = { ok: false, failure };
    });
    await mute("@rb_citizen_");
    await page.waitForSelector(".notice.warn");
    await painted(page, 2);
    expect(await textOf(".notice.warn")).toContain("The disk is full");
    expect(await asideCount()).toBe(0);
    expect(await page.$(".mute-bar.shown")).toBeNull();
  });

  it("the bar goes after ten seconds, and stays while the pointer is on it", async () => {
    await open("talk");
    await mute("@rb_citizen_");
    await page.hover(".mute-bar");
    // That it stays shows only after the time in which it would have gone.
    await new Promise((resolve) => setTimeout(resolve, 10_500));
    expect(await page.$(".mute-bar.shown")).not.toBeNull();
    await page.mouse.move(180, 200);
    await page.waitForFunction(() => !document.querySelector(".mute-bar.shown"), { timeout: 12_000 });
  }, 40_000);
});

describe("a quoted post of somebody muted", { timeout: 20_000 }, () => {
  it("is a line in the post that quotes it, opens by one press, and is whole again after an undo", async () => {
    await open("full");
    await poses["mute-quoted"]?.(page);
    expect(await rowsOf("@chief_hollins")).toBe(1);
    expect(await textOf(".quote-aside")).toBe("Set aside · show");
    expect(await page.$eval(".quote-aside", (line) => line.getAttribute("title"))).toContain(
      "@jo_lindqvist_ muted since",
    );
    expect(await page.$("blockquote.quote")).toBeNull();
    await page.focus(".quote-aside button");
    await page.keyboard.press("Enter");
    await page.waitForSelector("blockquote.quote");
    expect(await textOf("blockquote.quote")).toContain("One page, plain words");
    expect(
      await page.evaluate(() => document.activeElement?.querySelector(".author")?.textContent),
    ).toContain("@chief_hollins");
  });

  it("stands whole while nobody of it is muted", async () => {
    await open("full");
    await page.waitForSelector("blockquote.quote");
    expect(await page.$(".quote-aside")).toBeNull();
  });
});

describe("the key m", { timeout: 20_000 }, () => {
  it("mutes the author of the focused post, and goes on at the next post that stays", async () => {
    await open("talk");
    await press("k", "k", "k");
    const key = await page.evaluate(
      () => document.activeElement?.closest<HTMLElement>("[data-key]")?.dataset.key,
    );
    await press("m");
    await painted(page, 2);
    const now = await page.evaluate(() => {
      const row = document.activeElement?.closest<HTMLElement>("[data-key]");
      return { key: row?.dataset.key, isPost: row?.dataset.kind === "post" };
    });
    expect(now.isPost).toBe(true);
    expect(now.key).not.toBe(key);
    expect(await asideCount()).toBeGreaterThan(0);
  });

  it("mutes the author of the post under the pointer", async () => {
    await open("talk");
    const row = await page.waitForSelector(".row[data-kind=post]:has([title*=rb_citizen_])");
    await row?.hover();
    await press("m");
    expect(await rowsOf("@rb_citizen_")).toBe(0);
  });

  it("asks of a repost who is meant", async () => {
    await open("full");
    await page.focus(".folded button");
    await press("m");
    await page.waitForSelector(".whom");
    const whom = await page.$$eval(".whom button", (buttons) => buttons.map((button) => button.textContent));
    expect(whom).toEqual(["@dispatch_deereposted it", "@t_marlow_modwrote it"]);
    await page.keyboard.press("Enter");
    await painted(page, 2);
    expect(await asked()).toEqual([expect.stringContaining('"handle":"dispatch_dee"')]);
  });
});

describe("a moderator, and oneself", { timeout: 20_000 }, () => {
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

describe("what is set aside", { timeout: 20_000 }, () => {
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

describe("the reading place holds", { timeout: 20_000 }, () => {
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
    await page.evaluate((key) => {
      document.querySelector<HTMLElement>(`.row[data-key="${key}"] [data-action=mute]`)?.click();
    }, held.key);
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
