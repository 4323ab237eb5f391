import type { PanelView } from "../../tools/browsers/panel-view.ts";

/** One post as it stands in the panel's feed. */
export interface ShownPost {
  readonly id: string;
  /** The words of its badges: "moderator", "you", "Q3", "partial". */
  readonly badges: readonly string[];
  readonly text: string;
  /** Where its links lead and its pictures come from. */
  readonly addresses: readonly string[];
}

/** A gap as its line says it; times in ms. */
export interface ShownGap {
  readonly from: number;
  readonly to: number;
  readonly streams: readonly string[];
}

export interface ShownFeed {
  readonly posts: readonly ShownPost[];
  readonly gaps: readonly ShownGap[];
}

/** Every post of the feed from the oldest to the newest, in the order in which they stand, found by scrolling through it. */
export async function readWholeFeed(panel: PanelView): Promise<readonly ShownPost[]> {
  return (await readPostsAndGaps(panel)).posts;
}

/** The same with the gaps between the posts. */
export async function readPostsAndGaps(panel: PanelView): Promise<ShownFeed> {
  return panel.run(async (view) => {
    const scroller = view.document.querySelector("section.feed");
    if (!scroller) return { posts: [], gaps: [] };
    const painted = () =>
      new Promise<void>((resolve) =>
        view.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve())),
      );
    const badgesOf = (row: Element) =>
      [...row.querySelectorAll(".chip")].map(
        (chip) => (chip.querySelector(".wide-only") ?? chip).textContent ?? "",
      );
    const top = async () => {
      for (let height = -1; height !== scroller.scrollHeight || scroller.scrollTop > 0; ) {
        height = scroller.scrollHeight;
        scroller.scrollTop = 0;
        await painted();
        while (view.document.querySelector(".earlier")?.textContent === "Loading earlier posts…")
          await painted();
      }
    };
    await top();
    const addressesOf = (row: Element) =>
      [...row.querySelectorAll("[href], [src]")].map(
        (element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "",
      );
    const found = new Map<string, { id: string; badges: string[]; text: string; addresses: string[] }>();
    const gaps = new Map<string, { from: number; to: number; streams: string[] }>();
    const timesOf = (row: Element) =>
      [...row.querySelectorAll("time")].map((element) => Date.parse(element.dateTime));
    for (;;) {
      for (const row of view.document.querySelectorAll<HTMLElement>(".row[data-kind=post]")) {
        const id = row.dataset.key ?? "";
        const text = row.textContent ?? "";
        found.set(id, { id, badges: badgesOf(row), text, addresses: addressesOf(row) });
      }
      for (const row of view.document.querySelectorAll<HTMLElement>(".row[data-kind=gap]")) {
        const [from = 0, to = 0] = timesOf(row);
        const streams = row.querySelector<HTMLElement>(".gap")?.dataset.streams?.split(" ") ?? [];
        gaps.set(row.dataset.key ?? "", { from, to, streams });
      }
      const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      if (left < 1) return { posts: [...found.values()], gaps: [...gaps.values()] };
      // A drawing under way may put back what was read: then this step is made again.
      scroller.scrollTop += scroller.clientHeight / 2;
      await painted();
    }
  });
}
