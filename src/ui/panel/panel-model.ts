import { type Signal, signal } from "@preact/signals";
import { type Chat, copchat } from "../../domain/chat.ts";
import type { Feed, FeedFilter } from "../../domain/feed.ts";
import type { Gap } from "../../domain/gap.ts";
import type { Post } from "../../domain/post.ts";
import type { Reading } from "../../domain/reading.ts";
import type { RefreshPace } from "../../domain/refresh.ts";
import type { LeftOut } from "../../domain/search/left-out.ts";
import { defaultSettings, type Settings } from "../../domain/settings.ts";

/** A chat as it is typed: hashtags, moderators, limit. */
export interface ChatFields {
  readonly hashtags: string;
  readonly moderators: string;
  readonly moderatorList?: string;
  readonly guests?: string;
  readonly limit?: string;
}

/** How a request ended; a failure says which field it is about, where it is about one. */
export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: { readonly message: string; readonly field?: string } };

/** What the panel shows. Its owner (the extension's page, or the harness) writes; the components read. */
export interface PanelModel {
  readonly phase: Signal<"loading" | "ready" | "storage-trouble">;
  readonly chats: Signal<readonly Chat[]>;
  readonly settings: Signal<Settings>;
  /** Undefined until the background has answered once. */
  readonly reading: Signal<Reading | undefined>;
  /** The chat's posts that are loaded, all streams, oldest first. */
  readonly feed: Signal<Feed>;
  readonly gaps: Signal<readonly Gap[]>;
  /** Whom the person left out of X's search in the last evening. */
  readonly leftOut: Signal<LeftOut | undefined>;
  /** The chat's moderators (handles, folded) who were seen in its list on X. */
  readonly seenInList: Signal<readonly string[]>;
  /** The newest post that the person had read when this page was opened. */
  readonly leftOffAt: Signal<string | undefined>;
  /** Are there older posts in the store than those loaded? */
  readonly older: Signal<"unknown" | "some" | "none">;
  /** Our own clock, ms; ticks about once a second. */
  readonly now: Signal<number>;
  /** The signed-in person's handle: read from X, or set by hand. */
  readonly ownHandle: Signal<string | undefined>;
  /** A failure that no single action could show: said once, until it is put away. */
  readonly trouble: Signal<string | undefined>;
  /** When a reload of X's page was last asked for here (our clock, ms). */
  readonly askedAt: Signal<number | undefined>;
}

/** How a load of X's page ended: it was asked for at `at` (our clock, ms), or is only done with a second, explicit yes. */
export type LoadOutcome =
  | { readonly ok: true; readonly at: number }
  | { readonly ok: false; readonly sure?: string };

/** What the panel can ask for. Everything that reaches X happens for one click of the person. */
export interface PanelActions {
  readonly openChat: () => void;
  /** Opens one of the chat's searches; `instead`: in place of the same one that leaves others out. */
  readonly openSearch: (query: string, instead: boolean) => void;
  readonly openList: () => void;
  readonly openStretch: (gap: Gap) => void;
  readonly bringForward: (tabId: number) => void;
  readonly moveToWindow: (tabId: number) => void;
  /** Has X load what is newer: reloads the chat's search tab, or opens the search. `anyway`: the person's second yes. */
  readonly loadNew: (anyway: boolean) => Promise<LoadOutcome>;
  readonly reloadTab: (tabId: number, anyway: boolean) => Promise<LoadOutcome>;
  /** Switches auto-refresh on at a pace, or off. */
  readonly choosePace: (pace: RefreshPace | undefined) => void;
  readonly loadOlder: () => void;
  /** The person has read everything up to this post: written down at once, in case the page is gone before it is told. */
  readonly jotRead: (postId: string) => void;
  /** The same, to be kept. */
  readonly markRead: (postId: string) => void;
  readonly chooseFilter: (filter: FeedFilter) => void;
  readonly chooseChat: (chatId: string) => void;
  readonly saveChat: (fields: ChatFields, id?: string) => Promise<Outcome>;
  readonly removeChat: (id: string) => Promise<Outcome>;
  readonly openOptions: () => void;
  /** The page of all mutes. */
  readonly openMutes: () => void;
  /** What is set aside stands in the chat's feed as one line, or is gone from it. */
  readonly dimAside: (chatId: string, dimmed: boolean) => void;
  /** Opens an address of X in a new tab. */
  readonly openPage: (address: string) => void;
  readonly reload: () => void;
}

/** The addresses on X that the panel leads to; undefined where X has none for what the post holds. */
export interface PostLinks {
  readonly post: (post: Post) => string | undefined;
  readonly profile: (handle: string) => string | undefined;
  readonly hashtag: (tag: string) => string | undefined;
  readonly like: (post: Post) => string | undefined;
}

/** A panel of which nothing is known yet; `now` is our clock in ms. */
export function createPanelModel(now: number): PanelModel {
  return {
    phase: signal<"loading" | "ready" | "storage-trouble">("loading"),
    chats: signal<readonly Chat[]>([copchat]),
    settings: signal<Settings>(defaultSettings),
    reading: signal<Reading | undefined>(undefined),
    feed: signal<Feed>([]),
    gaps: signal<readonly Gap[]>([]),
    leftOut: signal<LeftOut | undefined>(undefined),
    seenInList: signal<readonly string[]>([]),
    leftOffAt: signal<string | undefined>(undefined),
    older: signal<"unknown" | "some" | "none">("unknown"),
    now: signal(now),
    ownHandle: signal<string | undefined>(undefined),
    trouble: signal<string | undefined>(undefined),
    askedAt: signal<number | undefined>(undefined),
  };
}
