import type { FeedItem } from "./feed.ts";
import { type FeedFilter, passesFilter } from "./feed-filter.ts";

/** The columns of a wide window, from the left. */
export const columns = ["all", "moderators", "you"] as const;
export type Column = (typeof columns)[number];

/** What is passed in a column is passed under this filter. */
export const filterOfColumn = {
  all: "all",
  moderators: "moderators",
  you: "mentions",
} as const satisfies Readonly<Record<Column, FeedFilter>>;

/** The moderators' column also has the chat's questions, whoever asked them. */
export function passesColumn(item: FeedItem, column: Column): boolean {
  return (
    passesFilter(item, filterOfColumn[column]) || (column === "moderators" && item.question !== undefined)
  );
}
