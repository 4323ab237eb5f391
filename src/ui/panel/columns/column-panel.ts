import { computed, signal } from "@preact/signals";
import { type Column, filterOfColumn, passesColumn } from "../../../domain/feed/column.ts";
import { createOpenInList } from "../state/open-in-list.ts";
import type { PanelContext } from "../state/panel-context.ts";
import type { PanelState } from "../state/panel-state.ts";
import { createEstimate, createRowLook } from "../state/reading-place/estimate-height.ts";
import { ReadingPlace } from "../state/reading-place/reading-place.ts";
import { buildRows } from "../state/rows.ts";
import type { ViewState } from "../state/view-state.ts";

/** A further column of the same panel: a list with its own reading place. */
export function createColumnPanel(whole: PanelContext, column: Exclude<Column, "all">): PanelContext {
  const rowLook = createRowLook();
  const view = viewOf(whole.view);
  return {
    ...whole,
    whole,
    column,
    rowLook,
    place: new ReadingPlace(createEstimate(rowLook)),
    view,
    state: stateOf(whole, column, view),
  };
}

/** Search, aside, questions and conversations are the first column's. */
function viewOf(view: ViewState): ViewState {
  return {
    ...view,
    current: signal<string | undefined>(undefined),
    pointed: signal<string | undefined>(undefined),
    search: signal<string | undefined>(undefined),
    aside: signal(false),
    questions: signal(false),
    conversation: signal<ViewState["conversation"]["value"]>(undefined),
    jump: signal<ViewState["jump"]["value"]>(undefined),
  };
}

function stateOf({ model, raids, state, times }: PanelContext, column: Column, view: ViewState): PanelState {
  const items = computed(() => {
    const stays = raids.sieve.value ?? (() => true);
    return state.shown.value.filter((item) => passesColumn(item, column) && stays(item));
  });
  return {
    ...state,
    filter: signal(filterOfColumn[column]),
    passes: (item) => passesColumn(item, column),
    items,
    open: createOpenInList(model, view, items),
    rows: computed(() =>
      buildRows({
        items: items.value,
        gaps: model.gaps.value,
        leftOffAt: model.leftOffAt.value,
        dayKey: times.dayKey,
      }),
    ),
    unread: computed(() => state.unread.value.filter((item) => passesColumn(item, column))),
  };
}
