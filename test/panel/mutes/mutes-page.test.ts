import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { tasksDuring } from "../../support/long-tasks.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { chooseFile, mutesPoses } from "../../support/panel-harness/mutes-poses.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

const open = async (name = "mutes.html?rules=300") => {
  page = await harness.openPage(name, { width: 900, height: 800 }, "light");
  await page.waitForSelector("tbody tr:not(.space)");
};
const textsOf = (selector: string) =>
  page.$$eval(selector, (elements) => elements.map((element) => element.textContent ?? ""));
const press = (words: string) => page.locator(`main button::-p-text(${words})`).click();
const inForce = () =>
  page.evaluate(() => window.mutes.desk.rulesInForce(Date.UTC(2026, 9, 15, 1, 50)).length);
const names = () => textsOf("tbody th b");

describe("the page of mutes", () => {
  it("says of each mute where, until when, why and what it caught", async () => {
    await open();
    await page.waitForFunction(() => document.querySelector("td.caught small"));
    const row = await page.$$eval("tbody tr:not(.space)", (rows) => {
      const own = rows.find((one) => one.textContent?.includes("@rb_citizen_"));
      return [...(own?.querySelectorAll("td:not(.select)") ?? [])].map((cell) => cell.textContent);
    });
    expect(row).toEqual(["#copchat", "until 10:30", "Off topic", "9:10", "2last 9:22"]);
  });

  it("says that a phrase between slashes is taken as it stands, and takes it as an expression on a press", async () => {
    await open();
    await press("Add a mute");
    await page.type(".add-mute input[name=value]", "/free (gifts|watches)/i");
    await page.locator(".taken-literally button").click();
    await page.waitForSelector(".taken-literally", { hidden: true });
    const fields = await page.$$eval(".add-mute select, .add-mute input[name=value]", (all) =>
      all.slice(0, 2).map((one) => (one as HTMLInputElement).value),
    );
    expect(fields).toEqual(["pattern", "free (gifts|watches)"]);
  });

  it("shows on a press on the count which posts a mute caught, and puts them away with the focus where it was", async () => {
    await open();
    await page.waitForSelector("[data-posts-of]");
    const count = Number((await textsOf("[data-posts-of]"))[0]);
    await mutesPoses.posts?.(page);
    expect(await textsOf(".rule-posts h3")).toEqual([`Caught ${count} posts`]);
    expect(await textsOf(".rule-posts li")).toHaveLength(count);
    expect(await page.$eval(".rule-posts a", (link) => link.href)).toMatch(
      /^https:\/\/x\.com\/rb_citizen_\//,
    );
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector(".rule-posts"));
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-posts-of"))).toBe(true);
  });

  it("is searched by words, in any order, and sorted by each column both ways", async () => {
    await open();
    await page.type(".table-tools input", "selling acct_1");
    await page.waitForFunction(() => document.querySelectorAll("tbody th").length < 20);
    const found = await names();
    expect(found.length).toBeGreaterThan(2);
    expect(found.every((name) => name.includes("acct_1"))).toBe(true);
    await press("What");
    const rising = await names();
    expect(rising).toEqual([...rising].sort());
    expect(await page.$eval("th.what", (cell) => cell.ariaSort)).toBe("ascending");
    await press("What");
    expect(await names()).toEqual([...rising].reverse());
  });

  it("changes the selected ones at once, with one undo", async () => {
    await open();
    const before = await inForce();
    await mutesPoses.selected?.(page);
    await press("End now");
    await page.waitForSelector(".announcement.shown");
    expect(await textsOf(".announcement span")).toEqual(["3 mutes ended."]);
    expect(await inForce()).toBe(before - 3);
    await page.click(".announcement .link");
    await page.waitForFunction(() => document.querySelector(".announcement span")?.textContent === "Undone.");
    expect(await inForce()).toBe(before);
  });

  it("selects what was found, and only that", async () => {
    await open();
    const before = await inForce();
    await page.type(".table-tools input", "insults");
    await page.waitForFunction(() =>
      /of/.test(document.querySelector(".table-tools .num")?.textContent ?? ""),
    );
    const found = Number((await textsOf(".table-tools .num"))[0]?.split(" ")[0]);
    await page.click("thead input");
    await press("Delete");
    await page.waitForSelector(".none-here");
    expect(await inForce()).toBe(before - found);
  });

  it("tells the history newest first; each step can be undone, and the undoing too", async () => {
    await open();
    await mutesPoses.history?.(page);
    expect((await textsOf("td.words")).at(-1)).toBe("Imported 300 mutes from “block.js”");
    const before = await inForce();
    await page.click("td.way-back .link");
    await page.waitForSelector("tr.undone");
    expect((await textsOf("td.words"))[0]).toBe("Undone: Muted “printer cartridge”");
    expect(await inForce()).toBe(before - 1);
    await page.click("td.way-back .link");
    await page.waitForFunction(() => document.querySelectorAll("tr.undone").length === 1);
    expect(await inForce()).toBe(before);
  });
});

describe("a mute by hand", () => {
  it("says before it is saved that it would set aside more than a tenth of the last hour, and which posts", async () => {
    await open();
    await mutesPoses.added?.(page);
    const [broad] = await textsOf(".reach .broad");
    expect(broad).toMatch(
      /It would set aside \d+ of the 21 posts of the last hour in #copchat: more than a tenth/,
    );
    expect((await textsOf(".reach li")).some((line) => line.includes("Bruno votes"))).toBe(true);
    expect((await textsOf(".reach li")).some((line) => line.includes("@t_marlow_mod"))).toBe(false);
    const before = await inForce();
    await press("Mute anyway");
    await page.waitForSelector("[role=alertdialog]");
    expect(await inForce()).toBe(before);
    await press("Mute anyway");
    await page.waitForSelector(".announcement.shown");
    expect(await inForce()).toBe(before + 1);
  });

  it("refuses a dangerous regular expression with the reason", async () => {
    await open();
    await mutesPoses.dangerous?.(page);
    const before = await inForce();
    expect((await textsOf(".add-mute .problem"))[0]).toContain("open repeats");
    await page.click(".add-mute [type=submit]");
    await painted(page, 2);
    expect(await inForce()).toBe(before);
  });

  it("asks a second time for a moderator", async () => {
    await open();
    await press("Add a mute");
    await page.select(".add-mute select", "account");
    await page.type(".add-mute input", "@t_marlow_mod");
    const before = await inForce();
    await page.click(".add-mute [type=submit]");
    await page.waitForSelector("[role=alertdialog]");
    expect((await textsOf("[role=alertdialog] p"))[0]).toContain("is a moderator of your chat");
    expect(await inForce()).toBe(before);
    await press("Mute anyway");
    await page.waitForSelector(".announcement.shown");
    expect(await inForce()).toBe(before + 1);
  });
});

describe("an import", () => {
  it("says of its words what they would set aside of the last hour, before anything is applied", async () => {
    await open();
    await mutesPoses["imported-words"]?.(page);
    const [broad, ...more] = await textsOf(".import .broad");
    expect(broad).toMatch(/^“copchat” would set aside 15 of the 21 posts of the last hour in #copchat: more/);
    expect(broad).toContain("@k9_unit_bruno Bruno votes for the page about him");
    expect(more).toEqual([]);
    expect(await textsOf(".import .primary")).toEqual(["Mute 3 anyway"]);
    expect(await page.evaluate(() => window.mutes.asked)).toEqual([]);
  });

  it("is shown before it is applied: new, there already, protected, said twice, unreadable with the line", async () => {
    await open();
    await mutesPoses.imported?.(page);
    expect(await textsOf(".preview summary, .preview > p")).toEqual([
      "New: 2",
      "Already muted: 1",
      "Protected, left out unless you confirm: 1",
      "Listed more than once: 1",
      "Could not be read: 1",
    ]);
    expect((await textsOf(".preview li")).at(-1)).toMatch(/^line 5 /);
    expect(await page.evaluate(() => window.mutes.asked.length)).toBe(0);
    await page.click(".preview input");
    await press("Mute 3");
    await page.waitForSelector(".announcement.shown");
    const asked = await page.evaluate(() => window.mutes.asked.map(({ head }) => head));
    expect(asked).toEqual([
      expect.objectContaining({
        fileName: "mutes.txt",
        scope: "every-chat",
        until: "always",
        confirmedLines: [3],
      }),
    ]);
  });

  it.each([
    ["<!doctype html><p>Not found</p>", "is a web page, not a list"],
    ["", "is empty"],
    ['{"format":"chatside-mutes","version":99,"rules":[]}', "written by a newer version of Chatside"],
  ])("of %j says what is wrong and offers nothing to apply", async (text, words) => {
    await open();
    await press("Import…");
    await chooseFile(page, text);
    await page.waitForSelector(".import .problem");
    expect((await textsOf(".import .problem"))[0]).toContain(words);
    expect(await page.$(".import .primary")).toBeNull();
  });
});

describe("an export", () => {
  it("has every mute in force, and is read again as muted already", async () => {
    await open();
    await press("Export JSON");
    await press("Export CSV");
    const downloads = await page.evaluate(() => window.mutes.downloads);
    expect(downloads.map(([name]) => name)).toEqual([
      "chatside-mutes-2026-10-15.json",
      "chatside-mutes-2026-10-15.csv",
    ]);
    const count = await inForce();
    for (const [name, text] of downloads) {
      await press("Import…");
      await chooseFile(page, text, name);
      await page.waitForSelector(".preview");
      expect((await textsOf(".preview summary"))[0]).toBe(`Already muted: ${count}`);
      await press("Cancel");
    }
  });
});

describe("fifty thousand mutes", () => {
  it("scroll without a long task, with few rows in the page", async () => {
    await open("mutes.html?rules=50000");
    await page.waitForFunction(() => document.querySelector("td.caught small"), { timeout: 90_000 });
    await painted(page, 10);
    const control = await tasksDuring(page, () => page.evaluate(workHard));
    const seen = await tasksDuring(page, () => page.evaluate(scrollThroughTable));
    expect(seen.tasks).toBeGreaterThan(100);
    // A slower machine takes longer for both.
    expect(seen.longest).toBeLessThan(control.longest / 4);
    const { most, last, count } = await page.evaluate(() => window.scrolled);
    expect(most).toBeLessThan(60);
    expect(last).toBe(count);
  });
});

declare global {
  interface Window {
    /** The most rows that were in the page at once, the number of the last one that was shown, and of all. */
    scrolled: { readonly most: number; readonly last: number; readonly count: number };
  }
}

/** Gives the processor much to do in one task: a few hundred ms of it. */
function workHard(): Promise<number> {
  return new Promise((resolve) =>
    setTimeout(() => {
      let sum = 0;
      for (let at = 0; at < 300_000_000; at++) sum = (sum + at) % 1009;
      resolve(sum);
    }),
  );
}

/** Line by line, page by page, and by jumps to wholly other rows, as the wheel, the keys and the scrollbar do. */
async function scrollThroughTable(): Promise<void> {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const scroller = document.querySelector(".virtual") as HTMLElement;
  const room = scroller.scrollHeight - scroller.clientHeight;
  const lines = Array.from({ length: 30 }, (_, step) => step * 40);
  const pages = Array.from({ length: 15 }, (_, step) => 1200 + step * scroller.clientHeight);
  const jumps = Array.from({ length: 30 }, (_, step) => (step * 7919 * 48) % room);
  let most = 0;
  for (const top of [...lines, ...pages, ...jumps, room, room]) {
    scroller.scrollTop = top;
    await painted();
    most = Math.max(most, document.querySelectorAll("tbody tr").length);
  }
  const shown = [...document.querySelectorAll("tbody tr:not(.space)")].at(-1);
  const table = document.querySelector("table");
  window.scrolled = {
    most,
    last: Number(shown?.getAttribute("aria-rowindex")),
    count: Number(table?.getAttribute("aria-rowcount")),
  };
}
