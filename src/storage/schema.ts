import type { DBSchema, IDBPDatabase } from "idb";
import type { Chat } from "../domain/chat/chat.ts";
import type { Coverage } from "../domain/coverage/coverage.ts";
import type { Draft } from "../domain/drafts/draft.ts";
import type { MuteEntry } from "../domain/mutes/files/mute-file.ts";
import type { MuteRow } from "../domain/mutes/history.ts";
import type { SubscribedList } from "../domain/mutes/subscribed-list.ts";
import type { Post } from "../domain/post/post.ts";
import type { TimelinePage } from "../domain/post/timeline-page.ts";

export interface StoredPost {
  readonly post: Post;
  /** When first stored (our clock, ms). */
  readonly keptAt: number;
}

export interface StoredPerson {
  readonly handle: string;
  readonly name?: string;
  /** Times of the oldest and newest stored post (X's clock, ms). */
  readonly firstPostAt: number;
  readonly lastPostAt: number;
  readonly posts: number;
  /** Handles before `handle`, oldest first. */
  readonly former?: readonly string[];
  /** Whether the person follows them, as far as X sent it. */
  readonly followed?: boolean;
}

/** Changes that `people` and `coverage` still lack. */
export interface JournalEntry {
  readonly chatId: string;
  readonly postIds: readonly string[];
  readonly pages: readonly TimelinePage[];
}

export interface StoredMutes {
  readonly batch: string;
  readonly rows: readonly MuteRow[];
}

/**
 * Avoids reading the data (`eveningPosts`: StoredPost[] as JSON, gzip; `eveningTexts`: each `searchTextOf`,
 * separated by line feeds, UTF-8; `eveningWords`: the `wordsOfTexts` of those, UTF-8, which evenings packed
 * before version 7 lack until the background adds them).
 */
export interface PackedEvening {
  readonly format: 1;
  /** Of all posts, oldest first, separated by spaces. */
  readonly ids: string;
  /** Edited, read from the page, or not yet counted for an author. */
  readonly marks: readonly PackedMark[];
  /** All its records' size on disk. */
  readonly bytes: number;
}

export interface PackedMark extends Pick<Post, "id" | "version" | "partial"> {
  readonly uncounted?: true;
}

/**
 * Keys are out-of-line: [chat, post id padded to 20 digits], so a chat's newest 500 posts are one range; [chat,
 * numeric author id]; a draft's id; a list's address; for a packed evening [chat, padded id of its last post];
 * for mutes and the journal a growing number, to read history in writing order; otherwise the chat's id.
 */
export interface ChatsideSchema extends DBSchema {
  posts: { key: [chatId: string, paddedPostId: string]; value: StoredPost };
  evenings: { key: [chatId: string, paddedLastId: string]; value: PackedEvening };
  eveningPosts: { key: [chatId: string, paddedLastId: string]; value: Uint8Array<ArrayBuffer> };
  eveningTexts: { key: [chatId: string, paddedLastId: string]; value: Uint8Array<ArrayBuffer> };
  eveningWords: { key: [chatId: string, paddedLastId: string]; value: Uint8Array<ArrayBuffer> };
  people: { key: [chatId: string, authorId: string]; value: StoredPerson };
  coverage: { key: string; value: Coverage };
  journal: { key: number; value: readonly JournalEntry[] };
  chats: { key: string; value: Chat };
  settings: { key: string; value: unknown };
  drafts: { key: string; value: Draft };
  mutes: { key: number; value: StoredMutes; indexes: { batch: string } };
  lists: { key: string; value: SubscribedList };
  listEntries: { key: string; value: readonly MuteEntry[] };
}

export type Database = IDBPDatabase<ChatsideSchema>;
export const databaseName = "chatside";
