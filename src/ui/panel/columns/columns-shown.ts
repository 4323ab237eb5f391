import { signal } from "@preact/signals";
import { type Column, columns } from "../../../domain/feed/column.ts";
import type { ColumnsShown, PanelContext } from "../state/panel-context.ts";

/** Takes the keyboard from column to column. */
export function createColumnsShown(whole: PanelContext, beside: readonly PanelContext[]): ColumnsShown {
  const withKeys = signal(whole);
  const panelOf = (name: Column) => beside.find(({ column }) => column === name) ?? whole;
  const turnTo = (name: Column): void => {
    const panel = panelOf(name);
    withKeys.value = panel;
    focusIn(panel, name);
  };
  return {
    withKeys,
    turnTo,
    step: (by) => {
      const next = columns[columns.indexOf(withKeys.peek().column ?? "all") + by];
      if (next !== undefined) turnTo(next);
    },
  };
}

/** At the post where the keyboard was in that column, else at the last one in view. */
function focusIn({ place, state, view }: PanelContext, name: Column): void {
  place.lookAround();
  const ids = [view.current.peek(), place.sight.lastSeen.peek()];
  const item = ids
    .map((id) => state.items.peek().find(({ post }) => post.id === id))
    .find((found) => found !== undefined);
  if (item) {
    view.current.value = item.post.id;
    place.focus(item.post.id);
  } else document.querySelector<HTMLElement>(`[data-column=${name}]`)?.focus();
}
