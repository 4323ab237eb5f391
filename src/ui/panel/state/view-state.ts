import { type Signal, signal } from "@preact/signals";
import type { Chat } from "../../../domain/chat/chat.ts";
import type { FeedFilter } from "../../../domain/feed/feed-filter.ts";
import type { Author, Post } from "../../../domain/post/post.ts";
import type { LinkOrder } from "../../../domain/recap/shared-links.ts";
import type { Wording } from "../../../domain/words/wording.ts";
import type { ProfileOffer } from "../../../domain/x-status/profile-offer.ts";
import type { Place } from "./reading-place/rows-in-page.ts";

/** Cards that lead to posts; back returns to the card. */
export type ListCard = "links" | "catch-up" | "advance" | "desk";

export type Overlay = "none" | "chats" | "summary" | "help" | "pace" | "add-chat" | "edit-chat" | ListCard;

export interface Jump {
  readonly to: "unread" | "newest" | "post";
  readonly from: {
    readonly place: Place;
    readonly filter: FeedFilter;
    readonly aside: boolean;
    readonly search: string | undefined;
    readonly card: ListCard | undefined;
    /** Where the keys stood. */
    readonly current: string | undefined;
  };
  readonly scrolls: number;
  readonly chatId: string;
}

/** The post `id`, and where the person came from. */
export interface OpenConversation {
  readonly id: string;
  readonly post: string;
  readonly place: Place;
  readonly list: string;
  readonly newest: string | undefined;
}

export type Card =
  | { readonly kind: "person"; readonly author: Author }
  | { readonly kind: "picture"; readonly post: Post; readonly first: string };

/** Typed at the host's desk. */
export interface TypedQuestion {
  readonly text: string;
  readonly minute: string;
}

export interface TypedTopic {
  readonly chatId: string;
  readonly text: string;
}

export interface ViewState {
  readonly overlay: Signal<Overlay>;
  /** Are columns shown? */
  readonly isWide: Signal<boolean>;
  readonly search: Signal<string | undefined>;
  readonly unfolded: Signal<ReadonlySet<string>>;
  readonly current: Signal<string | undefined>;
  readonly pointed: Signal<string | undefined>;
  readonly removed: Signal<Chat | undefined>;
  readonly aside: Signal<boolean>;
  /** Are they looking at the evening's questions? Never with `aside`. */
  readonly questions: Signal<boolean>;
  readonly openQuestions: Signal<ReadonlySet<string>>;
  readonly openMeanwhile: Signal<ReadonlySet<string>>;
  /** Under "You": are posts with the person's reply expanded? */
  readonly answeredOpen: Signal<boolean>;
  readonly steppedTo: Signal<string | undefined>;
  readonly conversation: Signal<OpenConversation | undefined>;
  readonly card: Signal<Card | undefined>;
  readonly linkOrder: Signal<LinkOrder>;
  /** The last post read before the card opened; or is the card for the whole evening? */
  readonly catchUp: Signal<{ readonly after: string | undefined; readonly isWhole: boolean }>;
  readonly jump: Signal<Jump | undefined>;
  /** The post whose kind the person is correcting. */
  readonly correcting: Signal<string | undefined>;
  /** The topic of a chat's evening while it is edited. */
  readonly topic: Signal<TypedTopic | undefined>;
  /** Unsaved input at the desk, by form: closing the desk does not lose it. */
  readonly typed: Signal<ReadonlyMap<string, TypedQuestion>>;
  /** An imported profile in the preview. */
  readonly offer: Signal<ProfileOffer | undefined>;
  /** Dismissed offers, unchanged. */
  readonly declined: Signal<ReadonlySet<string>>;
  readonly noticed: Signal<readonly Wording[] | undefined>;
  /** Are the figures of X's change open? */
  readonly figures: Signal<boolean>;
  readonly faultsNoticed: Signal<number>;
}

export function createViewState(): ViewState {
  return {
    overlay: signal<Overlay>("none"),
    isWide: signal(false),
    search: signal<string | undefined>(undefined),
    unfolded: signal<ReadonlySet<string>>(new Set<string>()),
    current: signal<string | undefined>(undefined),
    pointed: signal<string | undefined>(undefined),
    removed: signal<Chat | undefined>(undefined),
    aside: signal(false),
    questions: signal(false),
    openQuestions: signal<ReadonlySet<string>>(new Set<string>()),
    openMeanwhile: signal<ReadonlySet<string>>(new Set<string>()),
    answeredOpen: signal(false),
    steppedTo: signal<string | undefined>(undefined),
    conversation: signal<OpenConversation | undefined>(undefined),
    card: signal<Card | undefined>(undefined),
    linkOrder: signal<LinkOrder>("newest"),
    catchUp: signal<{ after: string | undefined; isWhole: boolean }>({ after: undefined, isWhole: true }),
    jump: signal<Jump | undefined>(undefined),
    correcting: signal<string | undefined>(undefined),
    topic: signal<TypedTopic | undefined>(undefined),
    typed: signal<ReadonlyMap<string, TypedQuestion>>(new Map()),
    offer: signal<ProfileOffer | undefined>(undefined),
    declined: signal<ReadonlySet<string>>(new Set<string>()),
    noticed: signal<readonly Wording[] | undefined>(undefined),
    figures: signal(false),
    faultsNoticed: signal(0),
  };
}

export function showsQuestions({ questions, aside, search, conversation }: ViewState): boolean {
  return questions.value && !conversation.value && !aside.value && (search.value ?? "") === "";
}

/** The list that is shown: each has a reading place of its own. */
export function listName(view: ViewState, chatId: string, filter: FeedFilter): string {
  const conversation = view.conversation.value;
  if (conversation) return `${chatId} conversation ${conversation.id}`;
  const isSearch = (view.search.value ?? "") !== "";
  const other = view.aside.value ? "aside" : showsQuestions(view) && "questions";
  return `${chatId} ${other || filter} ${isSearch ? "found" : "all"}`;
}

/** The list of posts to the person, without search or Aside. */
export function showsYou({ aside, search }: ViewState, filter: FeedFilter): boolean {
  return filter === "mentions" && !aside.value && (search.value ?? "") === "";
}
