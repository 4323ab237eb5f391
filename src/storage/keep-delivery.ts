import { addPage } from "../domain/coverage.ts";
import { isBetterReading, isSamePartial, type Post } from "../domain/post.ts";
import { padId } from "../domain/snowflake.ts";
import type { TimelinePage } from "../domain/timeline-page.ts";
import { coverageFrom } from "./coverage.ts";
import { addToPerson } from "./people.ts";
import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

/** What one response brings for one chat. */
export interface ChatDelivery {
  readonly chatId: string;
  readonly posts: readonly Post[];
  /** The loaded page, when its search brings one of the chat's streams. */
  readonly page?: TimelinePage;
}

/** What became of it: the posts that are new, or fuller than what was there. */
export interface ChatKept {
  readonly chatId: string;
  readonly posts: readonly Post[];
  readonly coverageChanged: boolean;
}

/**
 * Keeps what one response brings, all of it or nothing, in one transaction. A reading of the page (partial) never
 * replaces a reading of a body; the same again changes nothing. Rejects with a QuotaExceededError when the disk is
 * full. `now` in ms, our clock.
 */
export async function keepDelivery(
  database: Database,
  deliveries: readonly ChatDelivery[],
  now: number,
): Promise<readonly ChatKept[]> {
  const transaction = database.transaction(["posts", "people", "coverage"], "readwrite");
  const posts = transaction.objectStore("posts");
  const people = transaction.objectStore("people");
  const coverage = transaction.objectStore("coverage");

  async function keepPost(chatId: string, post: Post): Promise<Post | undefined> {
    const key: [string, string] = [chatId, padId(post.id)];
    const known = await posts.get(key);
    if (known && !isBetterReading(post, known.post)) return undefined;
    await posts.put(known ? { ...known, post } : { post, keptAt: now }, key);
    if (!known || known.post.author.id === undefined) await addToPerson(people, chatId, post);
    if (post.version !== undefined) await dropPartial(chatId, post, post.version);
    return post;
  }

  async function dropPartial(chatId: string, post: Post, version: string): Promise<void> {
    const key: [string, string] = [chatId, padId(version)];
    const partial = await posts.get(key);
    if (partial && isSamePartial(partial.post, post)) await posts.delete(key);
  }

  async function keepPage(chatId: string, page: TimelinePage | undefined): Promise<boolean> {
    if (!page) return false;
    const before = coverageFrom(await coverage.get(chatId));
    const after = addPage(before, page);
    if (after !== before) await coverage.put(after, chatId);
    return after !== before;
  }

  async function keepForChat(delivery: ChatDelivery): Promise<ChatKept> {
    const keeping = withoutRepeats(delivery.posts).map((post) => keepPost(delivery.chatId, post));
    const kept = (await Promise.all(keeping)).filter((post) => post !== undefined);
    return {
      chatId: delivery.chatId,
      posts: kept,
      coverageChanged: await keepPage(delivery.chatId, delivery.page),
    };
  }

  // In the next microtask, while the transaction is still open: who waits for the posts is told of them first.
  return whole(transaction, () => Promise.resolve().then(() => Promise.all(deliveries.map(keepForChat))));
}

/** One reading of each post: within one delivery the fuller one counts as well. */
function withoutRepeats(posts: readonly Post[]): Post[] {
  const byId = new Map<string, Post>();
  for (const post of posts) {
    const known = byId.get(post.id);
    if (!known || isBetterReading(post, known)) byId.set(post.id, post);
  }
  return [...byId.values()];
}
