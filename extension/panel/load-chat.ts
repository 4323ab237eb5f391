import type { Post } from "../../src/domain/post/post.ts";
import { readByItself, readPosts } from "../../src/storage/read-posts.ts";
import type { Database } from "../../src/storage/schema.ts";
import { afterPaint } from "../../src/ui/parts/after-paint.ts";

/** More than fits any panel: painted before anything else is fetched. */
const firstPiece = 50;

/** Receives each piece, newest first; `more`: the store has older ones. */
export type OnPiece = (posts: readonly Post[], more: boolean) => Promise<void>;

/**
 * Reads a chat's newest posts, then the rest of their evening in pieces, each after the previous one's frame,
 * until the signal aborts. Older ones load when the person scrolls up.
 */
export async function loadEvening(
  database: Database,
  chatId: string,
  onPiece: OnPiece,
  signal: AbortSignal,
  onBroken: (count: number) => void,
): Promise<void> {
  let limit = firstPiece;
  let posts = await readPosts(database, chatId, { limit, onBroken });
  const newest = posts.at(-1)?.createdAt ?? 0;
  for (let loaded = posts.length; !signal.aborted; loaded += posts.length) {
    await onPiece(posts, posts.length === limit);
    const oldest = posts[0];
    if (!oldest || posts.length < limit || loaded >= readByItself.posts) return;
    if (newest - oldest.createdAt > readByItself.ms) return;
    if (!document.hidden) await new Promise<void>(afterPaint);
    limit = readByItself.piece;
    posts = await readPosts(database, chatId, { limit, before: oldest.id, onBroken });
  }
}

/** One piece of posts older than the one with id `before`, oldest first. */
export function loadPiece(database: Database, chatId: string, before: string | undefined): Promise<Post[]> {
  return readPosts(database, chatId, {
    limit: readByItself.piece,
    ...(before === undefined ? {} : { before }),
  });
}
