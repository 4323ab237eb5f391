/** One loaded page of one of X's timelines: what was asked, and which stretch came. */
export interface TimelinePage {
  /** X's operation name, such as SearchTimeline; REST paths have a name of the endpoint table. */
  readonly operation: string;
  /** Of a search: its text. */
  readonly rawQuery?: string;
  /** Of a search: only Latest is in time order and without leaving out. */
  readonly product?: string;
  /** Of a list, a profile or a post: its id. */
  readonly subject?: string;
  /** How many posts the page asked for (`variables.count`), where it said so. */
  readonly count?: number;
  /** The cursor that was asked for; absent on the first page. */
  readonly cursor?: string;
  readonly topCursor?: string;
  readonly bottomCursor?: string;
  /** X says that nothing older (bottom) or newer (top) follows. */
  readonly ended?: "top" | "bottom" | "both";
  /** Ids of the posts that the page holds, promoted ones left out, in X's order. */
  readonly ids: readonly string[];
  /** Of a list: the handles of those whose posts it holds, as far as they are known to be in the list. */
  readonly members?: readonly string[];
  /** Further places of the page that may have held a post: withheld by X, or not read. */
  readonly unread?: number;
  /** X's own clock (the response's date) in ms, or ours where X did not say. */
  readonly receivedAt: number;
  /** `receivedAt` is our own clock, which may be wrong. */
  readonly clockIsOurs?: true;
}
