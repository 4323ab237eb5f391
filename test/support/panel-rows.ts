import type { PanelView } from "../../tools/browsers/panel-view.ts";

export interface ShownRow {
  readonly kind: string;
  readonly key: string;
  /** Of a question: its words. */
  readonly asked: string;
}

/**
 * The rows of whatever list the panel shows, from the first to the last, found by scrolling through it. What the selector
 * `folded` finds on the way is pressed.
 */
export async function readRows(panel: PanelView, folded?: string): Promise<readonly ShownRow[]> {
  return panel.run(async (view, foldedRows) => {
    const scroller = view.document.querySelector("section.feed");
    if (!scroller) return [];
    const painted = () =>
      new Promise<void>((resolve) =>
        view.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve())),
      );
    const found = new Map<number, { kind: string; key: string; asked: string }>();
    const unfold = async () => {
      const button = foldedRows === "" ? null : scroller.querySelector<HTMLElement>(foldedRows);
      button?.click();
      if (button) await painted();
      return button !== null;
    };
    scroller.scrollTop = 0;
    await painted();
    for (;;) {
      while (await unfold()) found.clear();
      for (const row of scroller.querySelectorAll<HTMLElement>(".row[data-key]")) {
        const { index, kind = "", key = "" } = row.dataset;
        found.set(Number(index), { kind, key, asked: row.querySelector(".asked-words")?.textContent ?? "" });
      }
      if (scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop < 1)
        return [...found].sort(([one], [other]) => one - other).map(([, row]) => row);
      scroller.scrollTop += scroller.clientHeight / 2;
      await painted();
    }
  }, folded ?? "");
}
