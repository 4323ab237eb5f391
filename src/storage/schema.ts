import type { DBSchema, IDBPDatabase } from "idb";
import type { Chat } from "../domain/chat.ts";
import type { Coverage } from "../domain/coverage.ts";
import type { Draft } from "../domain/draft.ts";
import type { MuteEntry } from "../domain/mutes/files/mute-file.ts";
import type { MuteRow } from "../domain/mutes/history.ts";
import type { SubscribedList } from "../domain/mutes/subscribed-list.ts";
import type { Post } from "../domain/post.ts";

/** A kept post. Its streams and question follow from the post and the chat; they are never stored. */
export interface StoredPost {
  readonly post: Post;
  /** When it was first kept (our clock, ms). */
  readonly keptAt: number;
}

/** An account in one chat, as far as its posts tell. */
export interface StoredPerson {
  readonly handle: string;
  readonly name?: string;
  /** Times of the oldest and the newest post that were kept (X's clock, ms). */
  readonly firstPostAt: number;
  readonly lastPostAt: number;
  readonly posts: number;
  /** The person follows them, as far as X has said. */
  readonly followed?: boolean;
}

/** Rows of the history of mutes that were written together; a large batch has several records, all or none. */
export interface StoredMutes {
  readonly batch: string;
  readonly rows: readonly MuteRow[];
}

/**
 * The database. Keys stand outside the records: [chat, post id padded to 20 digits], so that the newest 500 posts of
 * a chat are one key range; [chat, numeric author id]; a draft's own id; a list's address; of mutes a number that grows, so that the
 * history is read in the order of writing; else the chat's id alone.
 */
export interface ChatsideSchema extends DBSchema {
  posts: { key: [chatId: string, paddedPostId: string]; value: StoredPost };
  people: { key: [chatId: string, authorId: string]; value: StoredPerson };
  coverage: { key: string; value: Coverage };
  chats: { key: string; value: Chat };
  settings: { key: string; value: unknown };
  drafts: { key: string; value: Draft };
  mutes: { key: number; value: StoredMutes; indexes: { batch: string } };
  lists: { key: string; value: SubscribedList };
  /** Apart from the lists themselves, which are read often. */
  listEntries: { key: string; value: readonly MuteEntry[] };
}

export type Database = IDBPDatabase<ChatsideSchema>;
export const databaseName = "chatside";
