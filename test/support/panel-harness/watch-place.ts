import type { Page } from "puppeteer-core";

/** A post in the middle of the view, and where its top stands in the window. */
export interface Held {
  readonly key: string;
  readonly top: number;
}

/** Scrolls the feed to a place, as a person does who has seen the newest and reads above, and waits until it stands. */
export async function readAt(page: Page, fromEnd: number): Promise<Held> {
  await page.waitForFunction(() => !document.querySelector(".filter-all b"));
  await page.evaluate((distance) => {
    const feed = document.querySelector("section.feed") as HTMLElement;
    feed.scrollTop = feed.scrollHeight - feed.clientHeight - distance;
  }, fromEnd);
  await page.waitForFunction(
    () => document.querySelector("section.feed")?.getAttribute("data-following") === "false",
  );
  await painted(page, 4);
  return heldIn(page);
}

export async function heldIn(page: Page): Promise<Held> {
  return page.evaluate(() => {
    const view = (document.querySelector("section.feed") as HTMLElement).getBoundingClientRect();
    for (const row of document.querySelectorAll<HTMLElement>(".row[data-kind=post]")) {
      const { top } = row.getBoundingClientRect();
      if (top > view.top) return { key: row.dataset.key ?? "", top };
    }
    throw new Error("no post in view");
  });
}

/** Where a post stands now. */
export async function topOf(page: Page, key: string): Promise<number | undefined> {
  return page.evaluate(
    (wanted) => document.querySelector(`.row[data-key="${wanted}"]`)?.getBoundingClientRect().top,
    key,
  );
}

/** Waits for so many painted frames. */
export async function painted(page: Page, frames: number): Promise<void> {
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }, frames);
}

/**
 * Does something in the page and looks at a post after each of the next frames; gives the farthest that it was
 * from its place, in pixels, in any frame that a person could have seen.
 */
export async function farthestMove(page: Page, held: Held, act: () => void, frames = 12): Promise<number> {
  return page.evaluate(
    `(async () => {
      const key = ${JSON.stringify(held.key)}, from = ${held.top};
      const look = () => document.querySelector('.row[data-key="' + key + '"]')?.getBoundingClientRect().top ?? NaN;
      let farthest = 0;
      (${act})();
      for (let frame = 0; frame < ${frames}; frame++) {
        await new Promise((resolve) => requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(0);
        }));
        const move = Math.abs(look() - from);
        farthest = Number.isNaN(move) ? Infinity : Math.max(farthest, move);
      }
      return farthest;
    })()`,
  ) as Promise<number>;
}
