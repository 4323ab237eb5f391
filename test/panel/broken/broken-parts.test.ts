import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type OpenHarness, openHarness } from "../../support/panel-harness/open-harness.ts";

let harness: OpenHarness;
let page: Page;

beforeAll(async () => {
  harness = await openHarness({ onePage: true });
});
afterAll(() => harness.close());
beforeEach(async () => {
  page = await harness.open("talk");
});

const brokenParts = () =>
  page.$$eval("[data-broken]", (parts) =>
    parts.map((part) => [part.getAttribute("data-broken"), part.firstElementChild?.textContent]),
  );

const painted = () =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

describe("a row that cannot be drawn", () => {
  beforeEach(async () => {
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      const broken = post("nkessler_pd", "Broken beyond a row #copchat", { seconds: 5000 });
      deliver([
        { ...broken, entities: { ...broken.entities, media: [null] as never } },
        post("jo_lindqvist_", "Whole and well #copchat", { seconds: 5001 }),
      ]);
    });
    await painted();
    await page.keyboard.press("End");
    await page.waitForSelector("[data-broken=row]");
  });

  it("says so in its place, and the others stay", async () => {
    expect(await brokenParts()).toEqual([["row", "This post cannot be shown here."]]);
    expect(await page.$eval(".feed-rows", (rows) => rows.textContent)).toContain("Whole and well");
    expect(await page.$eval("[data-broken=row] a", (link) => link.getAttribute("href"))).toContain(
      "/status/",
    );
    expect(harness.takeErrors()).toEqual([]);
  });

  it("is told in the report, without the post's words", async () => {
    await page.click("[data-broken=row] [data-action=copy-report]");
    await page.waitForSelector("[data-broken=row] [role=status]");
    const faults = await page.evaluate(() => window.harness.model.faults.peek());
    const fault = faults.find(({ part }) => part === "row post");
    expect(fault?.error).toBe("TypeError");
    expect(fault?.places.length).toBeGreaterThan(0);
    expect(JSON.stringify(faults)).not.toMatch(/Broken beyond|nkessler|file:/);
  });

  it("is drawn as soon as the post comes whole", async () => {
    await page.evaluate(() => {
      const { model, deliver, post } = window.harness;
      const whole = post("nkessler_pd", "Broken beyond a row #copchat", { seconds: 5000 });
      model.feed.value = model.feed.peek().filter((item) => item.post.id !== whole.id);
      deliver([whole]);
    });
    await page.waitForFunction(() => !document.querySelector("[data-broken]"));
    expect(await page.$eval(".feed-rows", (rows) => rows.textContent)).toContain("Broken beyond a row");
  });
});

describe("a row that was drawn whole and then cannot be drawn", () => {
  it("stands there once, as a broken one, and whole again as soon as it can be", async () => {
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      deliver([post("nkessler_pd", "Whole at first #copchat", { seconds: 5000 })]);
    });
    await painted();
    await page.keyboard.press("End");
    const rowOf = (text: string) =>
      page.waitForFunction(
        (words) =>
          [...document.querySelectorAll(".feed-rows .row")].some((row) => row.textContent?.includes(words)),
        {},
        text,
      );
    await rowOf("Whole at first");
    for (let times = 0; times < 3; times++) {
      await page.evaluate(() => {
        const { model } = window.harness;
        const before = model.feed.peek();
        const broken = before.map((item) =>
          item.post.text.startsWith("Whole at first")
            ? { ...item, post: { ...item.post, entities: { ...item.post.entities, media: [null] as never } } }
            : item,
        );
        Object.assign(window, { mend: () => (model.feed.value = before) });
        model.feed.value = broken;
      });
      await page.waitForSelector("[data-broken=row]");
      await painted();
      expect(await brokenParts()).toEqual([["row", "This post cannot be shown here."]]);
      const row = await page.$eval("[data-broken=row]", (line) => line.closest(".row")?.textContent);
      expect(row).not.toContain("Whole at first");
      await page.evaluate("mend()");
      await rowOf("Whole at first");
      expect(await brokenParts()).toEqual([]);
    }
  });
});

/** Each breaks what one part needs, by data that no schema would let in. */
const breaks = {
  header: () => {
    window.harness.model.reading.value = { tabs: null as never };
  },
  composer: () => {
    window.harness.composer.drafts.value = [null as never];
  },
  feed: () => {
    const { model } = window.harness;
    model.feed.value = [...model.feed.peek(), { post: { id: "9" }, streams: null } as never];
  },
} as const;

describe.each(Object.entries(breaks))("a panel whose %s fails", (name, act) => {
  it("is never blank, says what is broken, and is whole again with its data", async () => {
    await page.evaluate(() => {
      const { model, composer } = window.harness;
      const before = [model.reading.peek(), composer.drafts.peek(), model.feed.peek()] as const;
      Object.assign(window, {
        mend: () => {
          [model.reading.value, composer.drafts.value, model.feed.value] = before;
        },
      });
    });
    // A failing effect throws at whoever changed the model: the panel has to stand all the same.
    await page.evaluate(`try { (${act.toString()})() } catch {}`);
    await page.waitForSelector(`[data-broken=${name}]`);
    await painted();
    expect(await page.$eval(".panel", (panel) => panel.getBoundingClientRect().height)).toBeGreaterThan(300);
    expect((await brokenParts()).every(([, sentence]) => (sentence ?? "").endsWith("."))).toBe(true);
    expect(await page.$(`[data-broken=${name}] [data-action=copy-report]`)).not.toBeNull();
    await page.evaluate("mend()");
    if (await page.$("[data-broken=composer] button")) await page.click("[data-broken=composer] button");
    await page.waitForFunction(() => !document.querySelector("[data-broken]"));
    expect(await page.$$eval(".feed-rows [data-kind=post]", (rows) => rows.length)).toBeGreaterThan(3);
  });
});

it("what fails in no part is said in a line, once, and goes when it is put away", async () => {
  await page.evaluate(() => {
    const fault = { part: "page", error: "TypeError", places: ["main.js:1:1"] };
    window.harness.model.faults.value = [fault];
  });
  await page.waitForSelector(".notice [data-action=copy-report]");
  expect(await page.$eval(".notice span", (text) => text.textContent)).toMatch(/failed/);
  await page.click(".notice .icon-button");
  await page.waitForFunction(() => !document.querySelector(".notice [data-action=copy-report]"));
});

it("what was read past in the store is said with its kinds, and is in the report", async () => {
  await page.evaluate(() => {
    window.harness.model.foreign.value = { posts: 2, mutes: 1, people: 0 };
  });
  await page.waitForSelector(".notice [data-action=copy-report]");
  expect(await page.$eval(".notice span", (text) => text.textContent)).toBe(
    "Skipped but kept, because another version or program wrote them: 2 posts and 1 mute.",
  );
  await page.click(".notice .icon-button");
  await page.evaluate(() => {
    window.harness.model.foreign.value = { posts: 3, mutes: 1 };
  });
  expect(await page.$(".notice"), "more of the same").toBeNull();
});
