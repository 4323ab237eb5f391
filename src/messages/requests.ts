import type { Chat } from "../domain/chat.ts";
import type { CountRuleId } from "../domain/counting/rules.ts";
import type { Draft } from "../domain/draft.ts";
import type { BodyHealth } from "../domain/health.ts";
import type { HouseRuleSettings } from "../domain/house-rules/house-rule.ts";
import type { Post } from "../domain/post.ts";
import type { PageReport, Reading } from "../domain/reading.ts";
import type { Settings } from "../domain/settings.ts";
import type { TimelinePage } from "../domain/timeline-page.ts";
import type { Folds, FoldsChange, FoldsKnown } from "./fold-requests.ts";
import type { ListBroadcasts, ListRequests } from "./list-requests.ts";
import type { MuteBroadcasts, MuteRequests } from "./mute-requests.ts";

/** A chat as a person types it; stray spaces, @, # and capitals are understood. */
export interface ChatInput {
  readonly hashtags: string;
  readonly moderators: string;
  /** The address of a list of the moderators on X, or its id. */
  readonly moderatorList?: string;
  readonly guests?: string;
  /** Empty means X's own 280. */
  readonly limit?: string;
}

/** Content script to background. */
export interface ContentRequests {
  /** Posts of one response (or of the page itself). Idempotent: a post's key is its id. Answered when they are kept. */
  "deliver-posts": {
    request: {
      readonly page?: TimelinePage;
      readonly posts: readonly Post[];
      readonly health?: BodyHealth;
      readonly report: PageReport;
    };
    reply: { readonly kept: number };
  };
  /** The tab's state changed: hidden, signed out, limited, in error. */
  "report-page": { request: { readonly report: PageReport }; reply: null };
  /** The page is going away: closed, left or reloaded. */
  "leave-page": { request: null; reply: null };
  /** Whose posts this page is to fold. */
  "get-folds": { request: FoldsKnown | null; reply: Folds | FoldsChange };
}

/** When a reload was asked for (our clock, ms), and whether anything was done. */
export interface ReloadReply {
  readonly did: "reloaded" | "opened" | "nothing";
  readonly at: number;
}

/** Panel, popup and options to background. */
export interface PageRequests extends MuteRequests, ListRequests {
  "get-reading": { request: null; reply: Reading };
  /** With `id`: changes that chat; without: adds one. A failure names the field. */
  "save-chat": { request: { readonly id?: string; readonly input: ChatInput }; reply: Chat };
  /** How a chat counts, and which house rules advise in it. */
  "change-rules": {
    request: { readonly id: string; readonly countRule: CountRuleId; readonly houseRules: HouseRuleSettings };
    reply: Chat;
  };
  "remove-chat": { request: { readonly id: string }; reply: null };
  "change-settings": {
    request: { readonly changes: Partial<Settings>; readonly forget?: readonly (keyof Settings)[] };
    reply: Settings;
  };
  /** Where the person has read to in a chat. Only ever moves to newer posts. */
  "mark-read": { request: { readonly chatId: string; readonly postId: string }; reply: null };
  /** Opens the chat's Latest search on X: in an open X tab that shows it, otherwise in a new one. */
  "open-chat": { request: { readonly chatId: string }; reply: null };
  /**
   * Opens one search of a chat that needs several, in a tab of its own. With `instead`, a tab that shows the same but
   * for the accounts left out is led to it.
   */
  "open-search": {
    request: { readonly chatId: string; readonly query: string; readonly instead?: true };
    reply: null;
  };
  /** Opens the list of the chat's moderators on X. */
  "open-list": { request: { readonly chatId: string }; reply: null };
  /** Opens X's Latest search for one stretch of the chat's evening, times in ms. */
  "open-stretch": {
    request: { readonly chatId: string; readonly from: number; readonly to: number };
    reply: null;
  };
  "bring-forward": { request: { readonly tabId: number }; reply: null };
  /** Moves the X tab to a window of its own, where it stays in view and X goes on loading. */
  "move-to-window": { request: { readonly tabId: number }; reply: null };
  /**
   * Reloads a tab for one press of the person. What they are writing there would be lost: that fails with `needs-yes`
   * unless it is asked for `anyway`.
   */
  "reload-tab": { request: { readonly tabId: number; readonly anyway?: true }; reply: ReloadReply };
  /**
   * Has X load what is newer. By the person's press: reloads the tab with the chat's Latest search, or opens that; as
   * `reload-tab` where something is being written. By the pace of auto-refresh: the same reload where the state of
   * now allows it, otherwise nothing.
   */
  "load-new": {
    request: { readonly chatId: string; readonly by: "press" | "pace"; readonly anyway?: true };
    reply: ReloadReply;
  };
  /** Deletes what is stored: the posts of every chat, or everything. */
  wipe: { request: { readonly what: "posts" | "everything" }; reply: null };
  /**
   * Keeps a draft as it is now; of two savings of one draft the later `changedAt` counts, so that the same again does
   * no harm. Undoing a deletion is saving again. Answered when it is on the disk.
   */
  "save-draft": { request: { readonly draft: Draft }; reply: null };
  "delete-draft": { request: { readonly id: string }; reply: null };
  /**
   * Notes that a saved draft goes to X with this text (hashtag and label in it), then opens X's composer in a small
   * window; with `copied` it opens nothing, since the person took the text along. `at` in ms, our clock. A text that
   * X would not take, or not take to the letter, is refused in words. Gives the composer's address.
   */
  "hand-over": {
    request: { readonly id: string; readonly text: string; readonly at: number; readonly copied?: true };
    reply: { readonly address: string };
  };
  /** The person's answer to "was it posted?": yes takes the draft away, no makes it an open one again. */
  "settle-draft": { request: { readonly id: string; readonly posted: boolean }; reply: null };
}

/** Background, or the panel, to content script. */
export interface TabRequests {
  /** A page that crashed, or that the browser put away, gives no answer. */
  "are-you-there": { request: null; reply: null };
  /** A worker that just woke asks every X tab how it is. */
  "tell-report": { request: null; reply: PageReport };
  /** The mutes changed, or what decides about them. */
  "change-folds": { request: FoldsChange; reply: null };
}

/**
 * Background to every open page of ours: what changed. The answer says that somebody heard it, and for posts that they
 * are painted.
 */
export interface Broadcasts extends MuteBroadcasts, ListBroadcasts {
  /** Posts of a chat, in any order; some of them may have been told before. They are not in the store yet. */
  "posts-came": { readonly chatId: string; readonly posts: readonly Post[] };
  /**
   * All that was told of a chat is in the store, and its coverage knows of it; or it could not be kept. The ids are of
   * the posts that were told since the last such word, for pages that opened in between; none where only the coverage
   * changed.
   */
  "posts-kept": { readonly chatId: string; readonly postIds: readonly string[] };
  "reading-changed": { readonly reading: Reading };
  "chats-changed": { readonly chats: readonly Chat[] };
  "settings-changed": { readonly settings: Settings };
  /** The drafts of all chats that were not posted yet, last changed first. */
  "drafts-changed": { readonly drafts: readonly Draft[] };
  "read-mark-changed": { readonly chatId: string; readonly postId: string };
  wiped: { readonly what: "posts" | "everything" };
  /** Something failed that no request could answer: shown once, with what to do. */
  trouble: { readonly message: string };
}

export type RequestName = keyof ContentRequests | keyof PageRequests;
export type AllRequests = ContentRequests & PageRequests;
