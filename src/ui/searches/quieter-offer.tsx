import type { VNode } from "preact";
import { usePanel } from "../panel/panel-context.ts";

/** Beside what is set aside: X still loads it, and need not. */
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
      {wordsFor(count, all)}
    </button>
  );
}

function wordsFor(count: number, all: number): string {
  if (count < all) return `Leave the ${count} loudest of ${all} out of X's search`;
  return count === 1 ? "Leave that account out of X's search" : `Leave all ${all} out of X's search`;
}
