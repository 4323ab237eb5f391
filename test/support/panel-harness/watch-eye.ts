import type { Page } from "puppeteer-core";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A press that reached the posts: the one it reached, and those that were under the pointer in the frames before and
 * after the moment half a second ago: what a frame shows is known here only when it was painted.
 */
export interface Press {
  readonly reached: string | undefined;
  readonly aimed: readonly (string | undefined)[];
}

interface Watched {
  readonly farthest: () => number;
  readonly presses: Press[];
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** A point on a post in the upper half of the feed's view, away from its edges. */
export async function pointOnPost(page: Page): Promise<Point & { readonly key: string }> {
  return page.evaluate(() => {
    const feed = document.querySelector("section.feed");
    feed?.scrollIntoView({ block: "end" });
    const view = feed?.getBoundingClientRect();
    if (!view) throw new Error("no feed");
    const x = view.left + view.width * 0.6;
    for (let y = view.top + view.height * 0.25; y < view.bottom; y += 4) {
      const key = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-kind=post]")?.dataset.key;
      if (key !== undefined) return { x, y, key };
    }
    throw new Error("no post in view");
  });
}

/**
 * Looks after every painted frame how far the post has moved, while the list "all" is shown, and what is under the
 * pointer. A press on posts is noted and goes no further.
 */
export async function watchEye(page: Page, key: string, pointer: Point): Promise<void> {
  await page.evaluate(
    (wanted, x, y) => {
      const agoMs = 500;
      const top = () => document.querySelector(`.row[data-key="${wanted}"]`)?.getBoundingClientRect().top;
      const under = () =>
        document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-kind=post]")?.dataset.key;
      const from = top() ?? Number.NaN;
      const history: { at: number; key: string | undefined }[] = [];
      let farthest = 0;
      const look = () => {
        history.push({ at: performance.now(), key: under() });
        const now = document.querySelector(".filter-all[aria-pressed=true]") ? (top() ?? Number.NaN) : from;
        const move = Math.abs(now - from);
        farthest = Number.isNaN(move) ? Number.POSITIVE_INFINITY : Math.max(farthest, move);
      };
      const { port1, port2 } = new MessageChannel();
      const next = () => requestAnimationFrame(() => port2.postMessage(0));
      port1.onmessage = () => {
        look();
        next();
      };
      next();
      const presses: Press[] = [];
      document.querySelector(".feed-rows")?.addEventListener(
        "click",
        (event) => {
          event.stopPropagation();
          event.preventDefault();
          const then = event.timeStamp - agoMs;
          const later = history.findIndex(({ at }) => at > then);
          const after = later === -1 ? history.length : later;
          const reached = (event.target as Element).closest<HTMLElement>("[data-kind=post]")?.dataset.key;
          const aimed = history.slice(Math.max(0, after - 1), after + 1).map((one) => one.key);
          presses.push({ reached, aimed });
        },
        { capture: true },
      );
      window.watched = { farthest: () => farthest, presses };
    },
    key,
    pointer.x,
    pointer.y,
  );
}
