import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";

export function QuieterOffer(): VNode | null {
  const { actions, searches } = usePanel();
  const quieter = searches.quieter.value;
  if (!quieter) return null;
  const { without } = searches.open.value;
  const count = quieter.without.length;
  if (count === 0 || quieter.without.every((handle) => without.includes(handle.toLowerCase()))) return null;
  const all = searches.loud.value.length;
  return (
    <button type="button" class="link quieter" onClick={() => actions.openSearch(quieter.query, true)}>
      {offer(count, all)}
    </button>
  );
}

function offer(count: number, all: number): string {
  if (count < all) return words("quieterSome", { count, all });
  return words("quieterAll", { count });
}
