import { type Signal, signal } from "@preact/signals";
import { type Chat, copchat } from "../../../domain/chat/chat.ts";
import type { TypedChat } from "../../../domain/chat/chat-input.ts";
import type { Gap } from "../../../domain/coverage/gap.ts";
import type { LeftOut } from "../../../domain/coverage/left-out.ts";
import type { Feed } from "../../../domain/feed/feed.ts";
import type { FeedFilter } from "../../../domain/feed/feed-filter.ts";
import type { SeenAccount } from "../../../domain/feed/person.ts";
import { nothingRead, type ReadState } from "../../../domain/feed/read-state.ts";
import { type ChatNotes, type NotesChange, noNotes } from "../../../domain/notes/chat-notes.ts";
import type { Author, Post } from "../../../domain/post/post.ts";
import { defaultSettings, type Look, type Settings } from "../../../domain/settings.ts";
import type { Fault } from "../../../domain/x-status/fault.ts";
import type { ForeignCounts } from "../../../domain/x-status/foreign-records.ts";
import type { Reading } from "../../../domain/x-status/reading.ts";
import type { RefreshPace } from "../../../domain/x-status/refresh.ts";
import type { ChatFormPorts } from "../../chat-form/chat-form-ports.ts";
import type { Outcome } from "../../parts/outcome.ts";

export interface PanelModel {
  readonly phase: Signal<"loading" | "ready" | "storage-trouble">;
  readonly chats: Signal<readonly Chat[]>;
  readonly settings: Signal<Settings>;
  readonly reading: Signal<Reading | undefined>;
  /** The chat's loaded posts of all streams, oldest first. */
  readonly feed: Signal<Feed>;
  readonly gaps: Signal<readonly Gap[]>;
  readonly leftOut: Signal<LeftOut | undefined>;
  readonly seenInList: Signal<readonly string[]>;
  readonly notes: Signal<ChatNotes>;
  readonly read: Signal<ReadState>;
  readonly leftOffAt: Signal<string | undefined>;
  readonly older: Signal<"unknown" | "some" | "none">;
  /** Are the newest posts in view, and nothing derived from older ones? */
  readonly atNewest: Signal<boolean>;
  /** Our clock, ms; ticks about once a second. */
  readonly now: Signal<number>;
  readonly ownHandle: Signal<string | undefined>;
  readonly trouble: Signal<string | undefined>;
  /** Skipped records in the store. */
  readonly foreign: Signal<ForeignCounts>;
  readonly faults: Signal<readonly Fault[]>;
  /** When a reload of X's page was last asked for here (our clock, ms). */
  readonly askedAt: Signal<number | undefined>;
}

/** How a load of X's page ended: requested at `at` (our clock, ms), or waiting for an explicit yes. */
export type LoadOutcome =
  | { readonly ok: true; readonly at: number }
  | { readonly ok: false; readonly sure?: string };

export interface PanelActions {
  readonly openChat: () => void;
  /** `instead`: in place of the same search without muted accounts. */
  readonly openSearch: (query: string, instead: boolean) => void;
  readonly openList: () => void;
  readonly openStretch: (gap: Gap) => void;
  readonly bringForward: (tabId: number) => void;
  readonly moveToWindow: (tabId: number) => void;
  /** Reloads the chat's search tab, or opens the search. `anyway`: the person's second yes. */
  readonly loadNew: (anyway: boolean) => Promise<LoadOutcome>;
  readonly reloadTab: (tabId: number, anyway: boolean) => Promise<LoadOutcome>;
  readonly choosePace: (pace: RefreshPace | undefined) => void;
  readonly loadOlder: () => void;
  readonly saveLocalRead: (read: ReadState) => void;
  readonly markRead: (read: ReadState) => void;
  readonly chooseFilter: (filter: FeedFilter) => void;
  readonly changeLook: (changes: Partial<Look>) => void;
  /** What is new was looked at. */
  readonly seeNews: () => void;
  readonly chooseChat: (chatId: string) => void;
  readonly saveChat: (fields: TypedChat, id?: string) => Promise<Outcome>;
  readonly removeChat: (id: string) => Promise<Outcome>;
  readonly note: (change: NotesChange) => void;
  readonly chatFormPorts: ChatFormPorts;
  /** The panel in a window of its own; undefined in that window. */
  readonly openWindow?: () => void;
  readonly openOptions: () => void;
  readonly openMutes: () => void;
  readonly openRecap: () => void;
  readonly searchEvenings: (typed: string) => void;
  readonly dimAside: (chatId: string, dimmed: boolean) => void;
  readonly openOnX: (address: string) => void;
  /** Other accounts that were seen in the chat under the same name. */
  readonly othersNamed: (author: Author) => Promise<readonly SeenAccount[]>;
  /** The newest stored posts of the chat that is shown, between two moments (ms), oldest first. */
  readonly postsBetween: (from: number, to: number) => Promise<readonly Post[]>;
  readonly reload: () => void;
  /** Copies the structure and counts of what cannot be read; no post and no handle. */
  readonly copyReport: () => Promise<Outcome>;
}

/** Addresses on X; undefined where the post lacks what they need. */
export interface PostLinks {
  readonly post: (post: Post) => string | undefined;
  readonly postWithId: (id: string) => string | undefined;
  readonly profile: (handle: string) => string | undefined;
  readonly hashtag: (tag: string) => string | undefined;
  readonly like: (post: Post) => string | undefined;
  readonly isOnX: (address: string) => boolean;
}

/** A panel before anything is loaded; `now` is our clock in ms. */
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
    notes: signal<ChatNotes>(noNotes),
    read: signal<ReadState>(nothingRead),
    leftOffAt: signal<string | undefined>(undefined),
    older: signal<"unknown" | "some" | "none">("unknown"),
    atNewest: signal(true),
    now: signal(now),
    ownHandle: signal<string | undefined>(undefined),
    trouble: signal<string | undefined>(undefined),
    foreign: signal<ForeignCounts>({}),
    faults: signal<readonly Fault[]>([]),
    askedAt: signal<number | undefined>(undefined),
  };
}
