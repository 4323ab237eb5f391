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

/** Every post of the feed from the oldest to the newest, in the order in which they stand, found by scrolling through it. */
export async function readWholeFeed(panel: PanelView): Promise<readonly ShownPost[]> {
  return panel.run(async (view) => {
    const scroller = view.document.querySelector("section.feed");
    if (!scroller) return [];
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
        while (view.document.querySelector(".earlier")?.textContent === "Getting out earlier posts…")
          await painted();
      }
    };
    await top();
    const addressesOf = (row: Element) =>
      [...row.querySelectorAll("[href], [src]")].map(
        (element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "",
      );
    const found = new Map<string, { id: string; badges: string[]; text: string; addresses: string[] }>();
    for (;;) {
      for (const row of view.document.querySelectorAll<HTMLElement>(".row[data-kind=post]")) {
        const id = row.dataset.key ?? "";
        const text = row.textContent ?? "";
        found.set(id, { id, badges: badgesOf(row), text, addresses: addressesOf(row) });
      }
      const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      if (left < 1) return [...found.values()];
      // A drawing under way may put back what was read: then this step is made again.
      scroller.scrollTop += scroller.clientHeight / 2;
      await painted();
    }
  });
}
