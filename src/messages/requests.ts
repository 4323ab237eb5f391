import type { Chat, Keep } from "../domain/chat/chat.ts";
import type { TypedChat } from "../domain/chat/chat-input.ts";
import type { HeldEvening } from "../domain/chat/schedule.ts";
import type { CountRuleId } from "../domain/counting/rules.ts";
import type { Coverage } from "../domain/coverage/coverage.ts";
import type { Draft } from "../domain/drafts/draft.ts";
import type { Concerns } from "../domain/feed/concerns.ts";
import type { ReadState } from "../domain/feed/read-state.ts";
import type { HouseRuleSettings } from "../domain/house-rules/house-rule.ts";
import type { ChatNotes, NotesChange } from "../domain/notes/chat-notes.ts";
import type { Post } from "../domain/post/post.ts";
import type { TimelinePage } from "../domain/post/timeline-page.ts";
import type { Settings } from "../domain/settings.ts";
import type { BodyHealth } from "../domain/x-status/health.ts";
import type { PageReport, Reading } from "../domain/x-status/reading.ts";
import type { Folds, FoldsChange, FoldsKnown } from "./fold-requests.ts";
import type { ListBroadcasts, ListRequests } from "./list-requests.ts";
import type { MuteBroadcasts, MuteRequests } from "./mute-requests.ts";

export interface ContentRequests {
  "deliver-posts": {
    request: {
      readonly page?: TimelinePage;
      readonly posts: readonly Post[];
      readonly health?: BodyHealth;
      readonly report?: PageReport;
    };
    reply: { readonly kept: number };
  };
  "report-page": { request: { readonly report: PageReport }; reply: null };
  "leave-page": { request: null; reply: null };
  "get-folds": { request: FoldsKnown | null; reply: Folds | FoldsChange };
  "get-concerns": { request: null; reply: Concerns };
}

/** When a reload was requested (our clock, ms), and whether it was done. */
export interface ReloadReply {
  readonly did: "reloaded" | "opened" | "nothing";
  readonly at: number;
}

export interface PageRequests extends MuteRequests, ListRequests {
  "get-reading": { request: null; reply: Reading };
  /** Changes the chat `id`, or adds one. A failure names the field. */
  "save-chat": { request: { readonly id?: string; readonly input: TypedChat }; reply: Chat };
  "change-rules": {
    request: { readonly id: string; readonly countRule: CountRuleId; readonly houseRules: HouseRuleSettings };
    reply: Chat;
  };
  /** Default: forever. Deletes older posts at once. */
  "keep-evenings": { request: { readonly id: string; readonly keep?: Keep }; reply: null };
  "remove-chat": { request: { readonly id: string }; reply: null };
  "change-settings": {
    request: { readonly changes: Partial<Settings>; readonly forget?: readonly (keyof Settings)[] };
    reply: Settings;
  };
  /** The person's manual entry: a post's correction, or the topic. */
  "note-chat": { request: { readonly chatId: string; readonly change: NotesChange }; reply: null };
  "mark-read": { request: { readonly chatId: string; readonly read: ReadState }; reply: ReadState };
  /** In an open X tab with the search, else a new one. */
  "open-chat": { request: { readonly chatId: string }; reply: null };
  /** In its own tab. With `instead`, reuses a tab that differs only in excluded accounts. */
  "open-search": {
    request: { readonly chatId: string; readonly query: string; readonly instead?: true };
    reply: null;
  };
  "open-list": { request: { readonly chatId: string }; reply: null };
  /** Times in ms. */
  "open-stretch": {
    request: { readonly chatId: string; readonly from: number; readonly to: number };
    reply: null;
  };
  /** Hides no search in use: see `openOnX` in the settings. */
  "open-on-x": { request: { readonly address: string }; reply: null };
  "bring-forward": { request: { readonly tabId: number }; reply: null };
  "move-to-window": { request: { readonly tabId: number }; reply: null };
  /** `needs-yes` if typed text would be lost, unless `anyway`. */
  "reload-tab": { request: { readonly tabId: number; readonly anyway?: true }; reply: ReloadReply };
  /**
   * Reloads the chat's Latest search or opens it; `needs-yes` if something is being typed. Auto-refresh only if
   * the state allows it.
   */
  "load-new": {
    request: { readonly chatId: string; readonly by: "press" | "pace"; readonly anyway?: true };
    reply: ReloadReply;
  };
  /** `kept`: how many were new. */
  "import-posts": {
    request: {
      readonly chatId: string;
      readonly posts: readonly unknown[];
      readonly pages: readonly TimelinePage[];
      readonly event?: HeldEvening;
    };
    reply: { readonly kept: number; readonly refused: number };
  };
  wipe: { request: { readonly what: "posts" | "everything" }; reply: null };
  /** The later `changedAt` wins, so it is idempotent. Replies when on disk. */
  "save-draft": { request: { readonly draft: Draft }; reply: null };
  "delete-draft": { request: { readonly id: string }; reply: null };
  /**
   * Opens X's composer in a small window unless `copied`. `at`: our clock, ms. Refuses text that X would
   * change, with a reason. Returns the composer's address.
   */
  "hand-over": {
    request: { readonly id: string; readonly text: string; readonly at: number; readonly copied?: true };
    reply: { readonly address: string };
  };
  /** "Was it posted?" Yes removes the draft, no reopens it. */
  "settle-draft": { request: { readonly id: string; readonly posted: boolean }; reply: null };
}

export interface TabRequests {
  "are-you-there": { request: null; reply: null };
  "get-report": { request: null; reply: PageReport };
  "change-folds": { request: FoldsChange; reply: null };
  "change-concerns": { request: Concerns; reply: null };
}

export interface Broadcasts extends MuteBroadcasts, ListBroadcasts {
  "posts-came": { readonly chatId: string; readonly posts: readonly Post[] };
  /**
   * Everything sent is stored, or failed. `ids`: posts since the last such message; none if only coverage
   * changed. No coverage if nothing could be read or stored since the background started.
   */
  "posts-kept": {
    readonly chatId: string;
    readonly postIds: readonly string[];
    readonly coverage?: Coverage;
  };
  "reading-changed": { readonly reading: Reading };
  "chats-changed": { readonly chats: readonly Chat[] };
  "settings-changed": { readonly settings: Settings };
  /** All chats' unposted drafts, last changed first. */
  "drafts-changed": { readonly drafts: readonly Draft[]; readonly posted: readonly Draft[] };
  "read-mark-changed": { readonly chatId: string; readonly read: ReadState };
  /** Only a visible panel that shows the chat replies. */
  "is-in-view": { readonly chatId: string };
  "notes-changed": { readonly chatId: string; readonly notes: ChatNotes };
  wiped: { readonly what: "posts" | "everything" };
  trouble: { readonly message: string };
}

export type RequestName = keyof ContentRequests | keyof PageRequests;
export type AllRequests = ContentRequests & PageRequests;
