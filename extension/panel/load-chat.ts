import type { Post } from "../../src/domain/post.ts";
import { readPosts } from "../../src/storage/read-posts.ts";
import type { Database } from "../../src/storage/schema.ts";

/** Posts a piece: the newest of them are on the screen before the next piece is fetched. */
const piece = 500;
/** An evening is fetched by itself up to this many posts; what is older when the person scrolls up to it. */
const mostByItself = 5000;
const eveningMs = 6 * 60 * 60_000;

/** Hears each piece, newest first; `more` tells whether the store has older ones. */
export type OnPiece = (posts: readonly Post[], more: boolean) => Promise<void>;

/** Reads the newest posts of a chat, then the rest of their evening, piece by piece, until the signal aborts. */
export async function loadEvening(
  database: Database,
  chatId: string,
  onPiece: OnPiece,
  signal: AbortSignal,
): Promise<void> {
  let before: string | undefined;
  let newest: number | undefined;
  for (let loaded = 0; loaded < mostByItself; loaded += piece) {
    const posts = await loadPiece(database, chatId, before);
    if (signal.aborted) return;
    await onPiece(posts, posts.length === piece);
    const oldest = posts[0];
    newest ??= posts.at(-1)?.createdAt;
    if (!oldest || posts.length < piece || (newest ?? 0) - oldest.createdAt > eveningMs) return;
    before = oldest.id;
  }
}

/** One piece of posts older than the one with id `before`, oldest first. */
export function loadPiece(database: Database, chatId: string, before: string | undefined): Promise<Post[]> {
  return readPosts(database, chatId, { limit: piece, ...(before === undefined ? {} : { before }) });
}
