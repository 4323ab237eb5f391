import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import type { SortedDrafts } from "../state/composer/composer-state.ts";
import { usePanel } from "../state/panel-context.ts";

export function DrawerButton(): VNode | null {
  const { composer } = usePanel();
  const count = draftsIn(composer.state.sorted.value);
  const posted = composer.state.posted.value.length;
  if (count + posted === 0) return null;
  const label = count > 0 ? words("draftsCount", { count }) : words("draftsPostedCount", { count: posted });
  return (
    <button
      type="button"
      class="drawer-button num"
      data-drafts={count}
      aria-expanded={composer.drawerOpen.value}
      aria-label={label}
      onClick={() => {
        composer.drawerOpen.value = !composer.drawerOpen.value;
      }}
    >
      {label}
    </button>
  );
}

export function draftsIn({ open, held, handedOver, elsewhere }: SortedDrafts): number {
  return open.length + held.length + handedOver.length + elsewhere.length;
}
