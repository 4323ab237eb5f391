import type { FeedFilter } from "../../domain/feed.ts";
import type { PanelContext } from "./panel-context.ts";

/** Shows the posts under a filter, in place of what is set aside, too. */
export function chooseFilter({ actions, state, view }: PanelContext, filter: FeedFilter): void {
  view.aside.value = false;
  if (filter !== state.filter.peek()) actions.chooseFilter(filter);
}
