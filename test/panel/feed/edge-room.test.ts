import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { TextSize } from "../../../src/domain/settings.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { farthestMove, painted, readAt } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();

const sizes = [160, 240, 360, 600].flatMap((width): readonly (readonly [number, TextSize])[] => [
  [width, 1],
  [width, 2],
  [width, 5],
]);

async function openAt(width: number, textSize: TextSize): Promise<Page> {
  const page = await harness.open("talk", { width, height: 1000 });
  await page.evaluate((size) => {
    const { settings } = window.harness.model;
    settings.value = { ...settings.value, textSize: size, questionFolded: true };
  }, textSize);
  await painted(page, 4);
  await page.waitForFunction(() => !document.querySelector(".filter-all b"));
  return page;
}

const bring = (page: Page, seconds: number, others: number) =>
  page.evaluate(
    (from, count) => {
      const { deliver, talkPosts, post } = window.harness;
      const mention = post("t_marlow_mod", "@sgt_okafor_ would you tell us more? #copchat", {
        seconds: from,
      });
      deliver([mention, ...talkPosts(count, from + 100)]);
    },
    seconds,
    others,
  );

/**
 * Parts of posts that lie under a mark, or of one post under the mark or the bar. What is under the bar of new posts is
 * scrolled out of the view, as behind any edge, but at the newest nothing can be scrolled out from there.
 */
const covered = (page: Page, key?: string) =>
  page.evaluate((wanted) => {
    const feed = document.querySelector(".feed")?.getBoundingClientRect();
    if (!feed) throw new Error("no feed");
    const sought = wanted === undefined ? ".feed .post" : `.row[data-key="${wanted}"] .post`;
    const bar = document.querySelector(".new-bar")?.getBoundingClientRect();
    const end = wanted === undefined && bar?.height ? bar.top : feed.bottom;
    const over = [...document.querySelectorAll(wanted === undefined ? ".edge-mark" : ".edge-mark, .new-bar")]
      .filter((mark) => mark.getClientRects().length > 0)
      .map((mark) => mark.getBoundingClientRect());
    return [...document.querySelectorAll(sought)]
      .flatMap((post) => [
        ...post.querySelectorAll(".name, .handle, .chip, time, .text, .actions :is(button, a)"),
      ])
      .filter((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        const [from, to] = [Math.max(top, feed.top), Math.min(bottom, end)];
        return over.some(
          (mark) => mark.left < right && mark.right > left && mark.top < to - 0.5 && mark.bottom > from + 0.5,
        );
      })
      .map((part) => `${part.className || part.tagName} ${part.textContent}`);
  }, key);

describe.each(sizes)("the marks at the edges, %i pixels wide, text size %i", (width, textSize) => {
  it("cover nothing of a post at the newest", async () => {
    const page = await openAt(width, textSize);
    await bring(page, 8900, 18);
    await page.waitForSelector("[data-action=open-above]");
    await painted(page, 4);
    expect(await covered(page)).toEqual([]);
  });

  it("cover nothing of a post, where a person reads above", async () => {
    const page = await openAt(width, textSize);
    await readAt(page, 900);
    await bring(page, 8900, 18);
    await page.waitForSelector("[data-action=open-below]");
    await painted(page, 4);
    expect(await covered(page)).toEqual([]);
  });

  it("leave the last post's actions free while the feed waits for the hand", async () => {
    const page = await openAt(width, textSize);
    const last = await page.$$eval(".feed .row[data-kind=post]", (rows) => {
      const row = rows.at(-1);
      const box = row?.querySelector(".post")?.getBoundingClientRect();
      return { key: row instanceof HTMLElement ? row.dataset.key : "", x: box?.x ?? 0, y: box?.y ?? 0 };
    });
    await page.mouse.move(last.x + 40, last.y + 12);
    await page.mouse.move(last.x + 41, last.y + 12);
    await page.waitForSelector(`.row[data-key="${last.key}"] .actions`);
    await bring(page, 8900, 18);
    await page.waitForSelector(".new-bar [data-action=open-below]");
    await painted(page, 4);
    expect(await covered(page, last.key)).toEqual([]);
  });
});

const markAll = (page: Page) =>
  page.evaluate(() => {
    const { model } = window.harness;
    const seen = model.feed.peek().map(({ post }) => post.id);
    model.read.value = { marks: model.read.peek().marks, seen };
  });

describe("a mark that appears or goes", () => {
  it("moves no row, where a person reads", async () => {
    const page = await openAt(360, 2);
    await markAll(page);
    const held = await readAt(page, 900);
    const came = await farthestMove(page, held, () => {
      const { model } = window.harness;
      model.read.value = { ...model.read.peek(), seen: [] };
    });
    await page.waitForSelector("[data-action=open-above]");
    await painted(page, 4);
    const gone = await farthestMove(page, held, () => {
      const { model } = window.harness;
      model.read.value = { ...model.read.peek(), seen: model.feed.peek().map(({ post }) => post.id) };
    });
    expect(await page.$("[data-action=open-above]")).toBeNull();
    expect([came, gone]).toEqual([0, 0]);
  });

  it("moves no row at the top of the list", async () => {
    const page = await openAt(360, 2);
    await markAll(page);
    await readAt(page, 900);
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      deliver([post("t_marlow_mod", "@sgt_okafor_ the first of all? #copchat", { seconds: -9000 })]);
    });
    await page.waitForSelector("[data-action=open-above]");
    await page.$eval(".feed", (feed) => {
      feed.scrollTop = 0;
    });
    await painted(page, 4);
    const topOfFirst = () => page.$$eval(".feed .row", ([row]) => row?.getBoundingClientRect().top);
    const before = await topOfFirst();
    await page.waitForFunction(() => !document.querySelector(".filter-mentions b"));
    await painted(page, 4);
    expect(await page.$("[data-action=open-above]")).toBeNull();
    expect(await topOfFirst()).toBe(before);
  });
});
