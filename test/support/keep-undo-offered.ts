import type { PanelView } from "../../tools/browsers/panel-view.ts";

/** The bar offers its undo for ten seconds; what a test looks at meanwhile may take longer. */
export async function keepUndoOffered(panel: PanelView): Promise<void> {
  await panel.run((view) => {
    const real = view.setTimeout.bind(view);
    const longer = (work: () => void, ms?: number) => real(work, ms === 10_000 ? 600_000 : ms);
    Object.assign(view, { setTimeout: longer });
  });
}
