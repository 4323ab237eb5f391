import type { FeedFilter } from "./feed.ts";
import type { RefreshPace } from "./refresh.ts";

/** What the person chose, apart from the chats themselves. */
export interface Settings {
  /** The chat that the panel shows. */
  readonly chatId: string;
  readonly filter: FeedFilter;
  readonly appearance: "system" | "light" | "dark";
  /** Set by hand; otherwise the handle is read from X's page. */
  readonly ownHandle?: string;
  /** Reposts as one line that opens, instead of whole. */
  readonly foldReposts: boolean;
  /** Posts of muted accounts on X's own pages as a slim line. */
  readonly foldOnX: boolean;
  /** The chats in whose feed what is set aside stands as one line; in the others it is gone from the feed. */
  readonly dimmedChats: readonly string[];
  /** Auto-refresh at this pace, in seconds; absent while the person has not switched it on. */
  readonly refreshEvery?: RefreshPace;
}

export const defaultSettings: Settings = {
  chatId: "copchat",
  filter: "all",
  appearance: "system",
  foldReposts: true,
  foldOnX: true,
  dimmedChats: [],
};
