import { isSameEvening } from "../../src/domain/evening/evening.ts";
import type { Post } from "../../src/domain/post/post.ts";
import { compareIds, isAhead, timeOfId } from "../../src/domain/post/snowflake.ts";
import { readByItself, readPosts } from "../../src/storage/read-posts.ts";
import type { Database } from "../../src/storage/schema.ts";
import { afterPaint } from "../../src/ui/parts/after-paint.ts";

/** More than fits any panel: painted before anything else is fetched, but for what the person has not read. */
const firstPiece = 50;

interface EveningLoad {
  /** The last post that the person read: asked once the newest posts are read. */
  readonly leftOffAt: () => Promise<string | undefined>;
  /** Receives each piece, newest first; `more`: the store has older ones. */
  readonly onPiece: (posts: readonly Post[], more: boolean) => Promise<void>;
  readonly onBroken: (count: number) => void;
  /** X's clock, ms. */
  readonly now: number;
  readonly signal: AbortSignal;
}

/**
 * Reads a chat's newest posts, then the rest of their evening in pieces, each after the previous one's frame,
 * until the signal aborts. The first piece reaches back to where the person left off this evening, for there the
 * panel opens. Older ones load when the person scrolls up.
 */
export async function loadEvening(
  database: Database,
  chatId: string,
  { leftOffAt, onPiece, onBroken, now, signal }: EveningLoad,
): Promise<void> {
  const { piece, ms, posts: most } = readByItself;
  const readOlder = (before: string) => readPosts(database, chatId, { limit: piece, before, onBroken });
  let posts = await readPosts(database, chatId, { limit: firstPiece, onBroken });
  let more = posts.length === firstPiece;
  const newest = posts.findLast(({ id }) => !isAhead(id, now))?.createdAt ?? now;
  const left = await leftOffAt();
  for (let [oldest] = posts; oldest && more && isJustBefore(left, oldest); [oldest] = posts) {
    if (signal.aborted || posts.length >= most) break;
    const older = await readOlder(oldest.id);
    more = older.length === piece;
    posts = [...older, ...posts];
  }
  for (let loaded = posts.length; !signal.aborted; loaded += posts.length) {
    await onPiece(posts, more);
    const oldest = posts[0];
    if (!oldest || !more || loaded >= most || newest - oldest.createdAt > ms) return;
    if (!document.hidden) await new Promise<void>(afterPaint);
    posts = await readOlder(oldest.id);
    more = posts.length === piece;
  }
}

/** Before the oldest post, in its evening. The newest may be forged, and dated ahead. */
function isJustBefore(left: string | undefined, oldest: Post): boolean {
  const leftAt = left === undefined ? undefined : timeOfId(left);
  if (left === undefined || leftAt === undefined || !isSameEvening(leftAt, oldest.createdAt)) return false;
  return compareIds(left, oldest.id) < 0;
}

/** One piece of posts older than the one with id `before`, oldest first. */
export function loadPiece(database: Database, chatId: string, before: string | undefined): Promise<Post[]> {
  return readPosts(database, chatId, {
    limit: readByItself.piece,
    ...(before === undefined ? {} : { before }),
  });
}
