import { addPage } from "../domain/coverage.ts";
import { isBetterReading, isSamePartial, type Post } from "../domain/post.ts";
import type { TimelinePage } from "../domain/timeline-page.ts";
import { coverageFrom } from "./coverage.ts";
import { addToPeople } from "./people.ts";
import { putUnheard } from "./put-unheard.ts";
import { keyOf } from "./read-posts.ts";
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

  async function keepPosts(chatId: string, delivered: readonly Post[]): Promise<readonly Post[]> {
    const read = await Promise.all(
      delivered.map(async (post) => ({ post, known: await posts.get(keyOf(chatId, post.id)) })),
    );
    const better = read.filter(({ post, known }) => !known || isBetterReading(post, known.post));
    for (const { post, known } of better)
      putUnheard(posts, known ? { ...known, post } : { post, keptAt: now }, keyOf(chatId, post.id));
    const first = better.filter(({ known }) => !known || known.post.author.id === undefined);
    await addToPeople(
      people,
      chatId,
      first.map(({ post }) => post),
    );
    await Promise.all(better.map(({ post }) => dropPartial(chatId, post)));
    return better.map(({ post }) => post);
  }

  async function dropPartial(chatId: string, post: Post): Promise<void> {
    if (post.version === undefined) return;
    const key = keyOf(chatId, post.version);
    const partial = await posts.get(key);
    if (partial && isSamePartial(partial.post, post)) await posts.delete(key);
  }

  async function keepPage(chatId: string, page: TimelinePage | undefined): Promise<boolean> {
    if (!page) return false;
    const before = coverageFrom(await coverage.get(chatId));
    const after = addPage(before, page);
    if (after !== before) putUnheard(coverage, after, chatId);
    return after !== before;
  }

  async function keepForChat({ chatId, posts: delivered, page }: ChatDelivery): Promise<ChatKept> {
    const kept = await keepPosts(chatId, withoutRepeats(delivered));
    return { chatId, posts: kept, coverageChanged: await keepPage(chatId, page) };
  }

  return whole(transaction, () => Promise.all(deliveries.map(keepForChat)));
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
