import type { PanelView } from "../../tools/browsers/panel-view.ts";

export interface Traces {
  readonly ran: number | undefined;
  readonly title: string;
  readonly made: readonly string[];
}

/** What a string that ran would have left behind: the mark, another title, elements that the panel never makes. */
export async function tracesIn(panel: PanelView): Promise<Traces> {
  return panel.run((view) => ({
    ran: (view as Window & { hostileRan?: number }).hostileRan,
    title: view.document.title,
    made: [...view.document.querySelectorAll("iframe, script:not([src]), details, math, style, object")].map(
      (element) => element.outerHTML,
    ),
  }));
}
