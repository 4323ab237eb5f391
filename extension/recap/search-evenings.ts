import type { Chat } from "../../src/domain/chat/chat.ts";
import { isEmptyQuery, matchesQuery, mayMatch, readPostQuery } from "../../src/domain/feed/post-query.ts";
import { areWordsEnough, mayHoldWords } from "../../src/domain/feed/search-words.ts";
import { foldCase } from "../../src/domain/post/handle.ts";
import type { Post } from "../../src/domain/post/post.ts";
import { placePosts } from "../../src/domain/recap/place-posts.ts";
import { partsToSearch } from "../../src/storage/evenings/parts-to-search.ts";
import type { Database } from "../../src/storage/schema.ts";
import type { FoundPost, RecapModel } from "../../src/ui/recap/recap-model.ts";

/** Nobody reads more hits; a narrower search finds the rest. */
const mostFound = 500;

/** Searches everything stored and shows hits as they come. Ends when `signal` aborts. */
export async function searchEvenings(
  database: Database,
  model: RecapModel,
  typed: string,
  signal: AbortSignal,
): Promise<void> {
  const query = readPostQuery(typed);
  if (isEmptyQuery(query)) {
    model.found.value = undefined;
    return;
  }
  const hits = new Map<string, FoundPost>();
  const show = (isDone: boolean) => {
    const posts = [...hits.values()].sort((a, b) => b.post.createdAt - a.post.createdAt);
    model.found.value = { typed, posts: posts.slice(0, mostFound), isDone };
  };
  show(false);
  const sieve = {
    words: (words: string) => mayHoldWords(query, words),
    texts: (texts: string) => mayMatch(query, texts),
    areWordsEnough: areWordsEnough(query),
  };
  const span = spanOf(query, model.timeZone.peek());
  for (const chat of model.chats.peek().filter((one) => isAsked(one, query.chats))) {
    for await (const part of partsToSearch(database, chat.id, sieve)) {
      if (signal.aborted) return;
      const { posts: stored, isPacked, onlyOlderFollow } = part;
      const numbers = query.questions.length > 0 ? numbersOf(stored, chat) : undefined;
      for (const post of stored.toReversed()) {
        const isWithin = post.createdAt >= span.from && post.createdAt < span.to;
        const key = `${chat.id} ${post.id}`;
        // A row is the later reading.
        if (!isWithin || (isPacked && hits.has(key))) continue;
        if (matchesQuery(query, post, numbers?.get(post.id))) hits.set(key, { chat, post });
      }
      show(false);
      const newest = stored.at(-1);
      // A late post may be a row beside an old evening, and an unreadable evening has no posts.
      const isPast = onlyOlderFollow && newest !== undefined && newest.createdAt < span.from;
      if (isPast || (hits.size >= mostFound && (onlyOlderFollow || !isPacked))) break;
    }
  }
  if (!signal.aborted) show(true);
}

function numbersOf(posts: readonly Post[], chat: Chat): ReadonlyMap<string, string> {
  return new Map(
    placePosts(posts, chat).flatMap(({ post, number }) => (number === undefined ? [] : [[post.id, number]])),
  );
}

function isAsked({ id, hashtags }: Chat, chats: readonly string[]): boolean {
  return chats.length === 0 || [id, ...hashtags].some((name) => chats.includes(foldCase(name)));
}

/** A query's days as moments in the person's zone, ms; the end is excluded. */
function spanOf(
  { after, before }: { readonly after?: string; readonly before?: string },
  timeZone: string,
): { readonly from: number; readonly to: number } {
  const startOf = (day: string | undefined, otherwise: number) => {
    try {
      return day === undefined
        ? otherwise
        : Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
    } catch (error) {
      // 2026-02-31 looks like a day.
      if (error instanceof RangeError) return otherwise;
      throw error;
    }
  };
  return {
    from: startOf(after, Number.NEGATIVE_INFINITY),
    to: startOf(before, Number.POSITIVE_INFINITY),
  };
}
