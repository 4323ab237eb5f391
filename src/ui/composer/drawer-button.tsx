import type { VNode } from "preact";
import { usePanel } from "../panel/panel-context.ts";
import type { SortedDrafts } from "./composer-state.ts";

/** Opens the drawer; not there while it is empty. */
export function DrawerButton(): VNode | null {
  const { composer } = usePanel();
  const count = draftsIn(composer.state.sorted.value);
  if (count === 0) return null;
  const words = count === 1 ? "1 draft" : `${count} drafts`;
  return (
    <button
      type="button"
      class="drawer-button num"
      aria-expanded={composer.drawerOpen.value}
      aria-label={words}
      onClick={() => {
        composer.drawerOpen.value = !composer.drawerOpen.value;
      }}
    >
      {words}
    </button>
  );
}

export function draftsIn({ open, held, handedOver, elsewhere }: SortedDrafts): number {
  return open.length + held.length + handedOver.length + elsewhere.length;
}
