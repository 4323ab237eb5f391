import { batch } from "@preact/signals";
import type { PanelContext } from "../state/panel-context.ts";

/** Opens the card for what is new since the person left; going back later restores this moment. */
export function openCatchUp({ model, view }: Pick<PanelContext, "model" | "view">): void {
  batch(() => {
    view.catchUp.value = { after: model.leftOffAt.peek(), isWhole: false };
    view.overlay.value = "catch-up";
  });
}
