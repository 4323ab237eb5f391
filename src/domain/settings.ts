import type { Reminder } from "./evening/reminder.ts";
import type { FeedFilter } from "./feed/feed-filter.ts";
import type { RefreshPace } from "./x-status/refresh.ts";

export const appearances = ["system", "light", "dark"] as const;
export type Appearance = (typeof appearances)[number];

export const opensOnX = ["window", "behind"] as const;
export type OpenOnX = (typeof opensOnX)[number];

export const densities = ["comfortable", "compact", "one-line"] as const;
export type Density = (typeof densities)[number];
/** The second is the browser's own size. */
export const textSizes = [1, 2, 3, 4, 5] as const;
export type TextSize = (typeof textSizes)[number];

export interface Look {
  readonly density: Density;
  readonly textSize: TextSize;
  readonly questionFolded: boolean;
}

/** Of a window on the screen, in the browser's own pixels. */
export interface WindowPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Settings extends Look {
  readonly chatId: string;
  readonly filter: FeedFilter;
  readonly appearance: Appearance;
  /** Set by hand; default: read from X's page. */
  readonly ownHandle?: string;
  readonly foldReposts: boolean;
  readonly foldOnX: boolean;
  readonly dimmedChats: readonly string[];
  readonly refreshEvery?: RefreshPace;
  /** At most one per chat. */
  readonly reminders?: readonly Reminder[];
  readonly noticeQuestions?: boolean;
  readonly noticeMentions?: boolean;
  /** For posts to the person that are out of view. */
  readonly sound?: boolean;
  /** One reused small window, or a tab behind the search. */
  readonly openOnX: OpenOnX;
  /** Where the panel's own window was last. */
  readonly panelWindow?: WindowPlace;
  /** The version whose news the person has not looked at since an update. */
  readonly newsOf?: string;
}

export const defaultSettings: Settings = {
  chatId: "copchat",
  filter: "all",
  appearance: "system",
  foldReposts: true,
  foldOnX: true,
  dimmedChats: [],
  openOnX: "window",
  density: "comfortable",
  textSize: 2,
  questionFolded: false,
};
