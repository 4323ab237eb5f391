import type { IDBPObjectStore, IDBPTransaction, StoreNames } from "idb";
import { isBetterReading, isSamePartial, type Post } from "../../domain/post/post.ts";
import { padId } from "../../domain/post/snowflake.ts";
import type { TimelinePage } from "../../domain/post/timeline-page.ts";
import { hasEvenings, packedMarks } from "../evenings/read-packed.ts";
import { putSilently } from "../put-silently.ts";
import { keyOf } from "../read-posts.ts";
import type { ChatsideSchema, Database, PackedMark, StoredPost } from "../schema.ts";
import { asStoredPost } from "../stored-post.ts";
import { whole } from "../whole-transaction.ts";
import { hasJournal, withJournal } from "./journal.ts";

export interface ChatDelivery {
  readonly chatId: string;
  readonly posts: readonly Post[];
  readonly page?: TimelinePage;
}

export interface KeptPosts {
  readonly chatId: string;
  readonly posts: readonly Post[];
}

export interface Kept {
  readonly responses: readonly (readonly KeptPosts[])[];
  readonly uncounted: ReadonlyMap<string, readonly Post[]>;
  readonly journalKey?: number;
}

type Writing = IDBPTransaction<ChatsideSchema, StoreNames<ChatsideSchema>[], "readwrite">;
type PostStore = IDBPObjectStore<ChatsideSchema, StoreNames<ChatsideSchema>[], "posts", "readwrite">;

/**
 * Atomic. A page's (partial) reading never replaces a body's. People and coverage are written later (`settle`);
 * until then the journal records what they lack. Rejects with a QuotaExceededError when the disk is full.
 * `now`: our clock, ms.
 */
export async function keepPosts(
  database: Database,
  responses: readonly (readonly ChatDelivery[])[],
  now: number,
): Promise<Kept> {
  const names = hasEvenings(database) ? (["posts", "evenings"] as const) : (["posts"] as const);
  const transaction = database.transaction(withJournal(database, ...names), "readwrite", {
    durability: "relaxed",
  });
  return whole(transaction, async () => {
    const deliveries = responses.flat();
    const store = transaction.objectStore("posts");
    const chats = new Map<string, ChatWriter>();
    const ids = [...new Set(deliveries.map(({ chatId }) => chatId))];
    const reading = ids.map(async (chatId) => {
      const ofChat = deliveries.filter((delivery) => delivery.chatId === chatId);
      chats.set(chatId, await ChatWriter.read(transaction, chatId, ofChat, now));
    });
    await Promise.all(reading);
    const kept = responses.map((response) =>
      response.map(({ chatId, posts }) => ({ chatId, posts: chats.get(chatId)?.take(posts) ?? [] })),
    );
    for (const writer of chats.values()) writer.write(store);
    const uncounted = new Map([...chats].map(([chatId, writer]) => [chatId, writer.uncounted()]));
    const entries = ids.flatMap((chatId) => {
      const pages = deliveries.flatMap(({ chatId: of, page }) => (of === chatId && page ? [page] : []));
      const postIds = (uncounted.get(chatId) ?? []).map(({ id }) => id);
      return pages.length + postIds.length === 0 ? [] : [{ chatId, postIds, pages }];
    });
    if (entries.length === 0 || !hasJournal(transaction)) return { responses: kept, uncounted };
    return { responses: kept, uncounted, journalKey: await transaction.objectStore("journal").add(entries) };
  });
}

class ChatWriter {
  private readonly chatId: string;
  private readonly known: Map<string, StoredPost>;
  private readonly packed: ReadonlyMap<string, PackedMark>;
  private readonly now: number;
  private readonly changed = new Set<string>();
  private readonly gone = new Set<string>();
  private readonly counting = new Set<string>();

  private constructor(
    chatId: string,
    known: Map<string, StoredPost>,
    packed: ReadonlyMap<string, PackedMark>,
    now: number,
  ) {
    this.chatId = chatId;
    this.known = known;
    this.packed = packed;
    this.now = now;
  }

  static async read(
    transaction: Writing,
    chatId: string,
    deliveries: readonly ChatDelivery[],
    now: number,
  ): Promise<ChatWriter> {
    const ids = deliveries.flatMap(({ posts }) =>
      posts.flatMap(({ id, version }) => (version === undefined ? [id] : [id, version])),
    );
    const [known, packed] = await Promise.all([
      readKnown(transaction.objectStore("posts"), chatId, ids),
      packedMarks(transaction, chatId, ids),
    ]);
    return new ChatWriter(chatId, known, packed, now);
  }

  take(posts: readonly Post[]): readonly Post[] {
    const taken = new Set<string>();
    for (const post of posts) if (this.takeOne(post)) taken.add(post.id);
    return [...taken].flatMap((id) => this.known.get(id)?.post ?? []);
  }

  private takeOne(post: Post): boolean {
    const known = this.known.get(post.id);
    const packed = this.packed.get(post.id);
    const before = known?.post ?? packed;
    this.dropPartial(post);
    if (post.partial && this.isOfEdited(post)) return false;
    if (before && !isBetterReading(post, before)) return false;
    const isCounted = known ? known.post.author.id !== undefined : packed && !packed.uncounted;
    if (!isCounted) this.counting.add(post.id);
    this.known.set(post.id, known ? { ...known, post } : { post, keptAt: this.now });
    this.changed.add(post.id);
    this.gone.delete(post.id);
    return true;
  }

  private isOfEdited(partial: Post): boolean {
    return [...this.known.values()].some(({ post }) => isSamePartial(partial, post));
  }

  private dropPartial(post: Post): void {
    const { version } = post;
    const partial = version === undefined ? undefined : this.known.get(version)?.post;
    if (version === undefined || !partial || !isSamePartial(partial, post)) return;
    this.known.delete(version);
    this.changed.delete(version);
    this.counting.delete(version);
    this.gone.add(version);
  }

  write(store: PostStore): void {
    for (const id of this.changed) {
      const record = this.known.get(id);
      if (record) putSilently(store, record, keyOf(this.chatId, id));
    }
    for (const id of this.gone) void store.delete(keyOf(this.chatId, id)).catch(() => undefined);
  }

  uncounted(): readonly Post[] {
    const posts = [...this.counting].flatMap((id) => this.known.get(id)?.post ?? []);
    return posts.filter(({ author }) => author.id !== undefined);
  }
}

/**
 * By id. A response's posts are mostly neighbours, so one range read gets them; distant ids are read one by
 * one.
 */
async function readKnown(
  store: PostStore,
  chatId: string,
  ids: readonly string[],
): Promise<Map<string, StoredPost>> {
  const keys = [...new Set(ids.map(padId))].sort();
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const most = keys.length * 2 + 20;
  const range: unknown[] = await store.getAll(IDBKeyRange.bound([chatId, first], [chatId, last]), most);
  const known = new Map<string, StoredPost>();
  for (const record of range) addRecord(known, record);
  if (range.length < most) return known;
  const beyond = keys.slice(lastWithin(keys, known) + 1);
  for (const record of await Promise.all(beyond.map((key) => store.get([chatId, key]))))
    addRecord(known, record);
  return known;
}

function lastWithin(keys: readonly string[], known: ReadonlyMap<string, StoredPost>): number {
  const end = [...known.keys()].map(padId).sort().at(-1) ?? "";
  return keys.findLastIndex((key) => key <= end);
}

function addRecord(known: Map<string, StoredPost>, record: unknown): void {
  const stored = asStoredPost(record);
  if (stored) known.set(stored.post.id, stored);
}
