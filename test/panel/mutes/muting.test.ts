import { describe, expect, it } from "vitest";
import { poses } from "../../support/panel-harness/poses.ts";
import { painted, readAt } from "../../support/panel-harness/watch-place.ts";
import { asideCount, asked, inTheHarness, mute, open, page, press, rowsOf, textOf } from "./muting-page.ts";

inTheHarness();

describe("one press on Mute", () => {
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
    // By looking, not by waiting for a change of the page: that of a text alone is not told to waitForSelector.
    const shown = await page.waitForFunction(
      () => document.querySelector(".panel > .for-screen-readers[aria-live]")?.textContent,
    );
    expect(await shown.jsonValue()).toBe("1 new post in #copchat.");
    // The sentence comes within six seconds; a busy machine takes its time before it.
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
      expect(await textOf(".mute-bar p")).toBe("@rb_citizen_ is no longer muted.");
    }
  });

  it("offers the longer choices beside it, each one more step of the history; one undo takes all of it back", async () => {
    await open("talk");
    await mute("@rb_citizen_");
    await page.waitForSelector(".longer");
    // What else could be muted comes into the bar a moment later, and moves its buttons.
    await painted(page, 3);
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
    await painted(page, 3);
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
    expect(await textOf(".until-form .problem")).toBe("This time has already passed.");
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
    await painted(page, 3);
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
    await page.waitForFunction(() => !document.querySelector(".mute-bar.shown"));
  });
});

describe("a quoted post of somebody muted", () => {
  it("is a line in the post that quotes it, opens by one press, and is whole again after an undo", async () => {
    await open("full");
    await poses["mute-quoted"]?.(page);
    expect(await rowsOf("@chief_hollins")).toBe(1);
    expect(await textOf(".quote-aside")).toBe("Set aside · Show");
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

describe("the key m", () => {
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
    // Scrolling to it draws and measures rows: it is pointed at where it then stands.
    await row?.scrollIntoView();
    await painted(page, 3);
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
    expect(whom).toEqual([
      "@dispatch_deereposted it",
      "@t_marlow_modwrote it",
      "@dispatch_deeonly what they repost",
    ]);
    await page.keyboard.press("Enter");
    await painted(page, 2);
    expect(await asked()).toEqual([expect.stringContaining('"handle":"dispatch_dee"')]);
  });
});
