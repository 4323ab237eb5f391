import { sameHandle } from "../src/domain/post/handle.ts";
import { compareIds } from "../src/domain/post/snowflake.ts";
import { readReadState } from "../src/storage/read-marks.ts";
import { readPosts } from "../src/storage/read-posts.ts";
import type { Database } from "../src/storage/schema.ts";

/** Beyond it, the popup shows only that there are more. */
export const mostNew = 500;

/** How many posts of others came to a chat since the person last read to its end in the panel, at most `mostNew`. */
export async function countNew(database: Database, chatId: string, ownHandle?: string): Promise<number> {
  const [read, posts] = await Promise.all([
    readReadState(database, chatId),
    readPosts(database, chatId, { limit: mostNew }),
  ]);
  const marks = [read?.marks.all, read?.upTo].flatMap((mark) => mark ?? []);
  const came = posts.filter(({ id }) => marks.every((mark) => compareIds(id, mark) > 0));
  if (came.length >= mostNew) return mostNew;
  return came.filter(({ author }) => !sameHandle(author.handle, ownHandle)).length;
}
