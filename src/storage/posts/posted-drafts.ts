import type { Draft } from "../../domain/drafts/draft.ts";
import { isForgettable, postedDrafts } from "../../domain/drafts/draft-posted.ts";
import type { Post } from "../../domain/post/post.ts";
import { readChats } from "../chats.ts";
import { allDrafts, isDraft } from "../drafts.ts";
import type { Database } from "../schema.ts";
import { whole } from "../whole-transaction.ts";

/** Deletes those posted long ago. `clockOffset`: X's clock minus ours; `now`: our clock; ms. */
export async function markPosted(
  database: Database,
  posts: readonly Post[],
  clockOffset: number | undefined,
  now: number,
): Promise<readonly Draft[]> {
  const [known, chats] = await Promise.all([allDrafts(database), readChats(database)]);
  if (postedDrafts(known, posts, clockOffset, chats).length === 0) return [];
  const transaction = database.transaction("drafts", "readwrite", { durability: "strict" });
  return whole(transaction, async () => {
    const records: unknown[] = await transaction.store.getAll();
    const drafts = records.filter(isDraft);
    const posted = postedDrafts(drafts, posts, clockOffset, chats);
    const forgettable = drafts.filter((draft) => isForgettable(draft, now));
    await Promise.all([
      ...posted.map((draft) => transaction.store.put({ ...draft, postedAt: now }, draft.id)),
      ...forgettable.map(({ id }) => transaction.store.delete(id)),
    ]);
    return posted;
  });
}
