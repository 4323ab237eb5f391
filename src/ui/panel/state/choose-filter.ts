import type { FeedFilter } from "../../../domain/feed/feed-filter.ts";
import type { PanelContext } from "./panel-context.ts";

/** Where columns are shown, two of the filters have one of their own. */
export function chooseFilter(panel: PanelContext, filter: FeedFilter): void {
  const { actions, columns, state, view } = panel.whole ?? panel;
  const beside = columns.peek();
  if (beside && filter === "moderators") beside.turnTo("moderators");
  else if (beside && filter === "mentions") beside.turnTo("you");
  else {
    view.conversation.value = undefined;
    view.aside.value = false;
    view.questions.value = false;
    if (beside) beside.turnTo("all");
    else if (filter !== state.filter.peek()) actions.chooseFilter(filter);
  }
}
