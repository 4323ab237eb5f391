import type { ForeignCounts } from "../../domain/x-status/foreign-records.ts";
import { isChat } from "../chats.ts";
import { isCoverage } from "../coverage.ts";
import { isDraft } from "../drafts.ts";
import { isEntries, isList } from "../lists.ts";
import { foreignRowsIn } from "../mutes.ts";
import { isPerson } from "../posts/people.ts";
import type { Database } from "../schema.ts";

/** Excludes the store of posts, which counts when read. */
export async function countForeign(database: Database): Promise<ForeignCounts> {
  const names = new Set<string>(database.objectStoreNames);
  const all = async (store: Parameters<Database["getAll"]>[0]): Promise<readonly unknown[]> =>
    names.has(store) ? database.getAll(store) : [];
  const foreignIn = async (store: Parameters<Database["getAll"]>[0], fits: (record: unknown) => boolean) =>
    (await all(store)).filter((record) => !fits(record)).length;
  return {
    people: await foreignIn("people", isPerson),
    chats: await foreignIn("chats", isChat),
    drafts: await foreignIn("drafts", isDraft),
    mutes: (await all("mutes")).reduce<number>((sum, record) => sum + foreignRowsIn(record), 0),
    lists: (await foreignIn("lists", isList)) + (await foreignIn("listEntries", isEntries)),
    coverage: await foreignIn("coverage", isCoverage),
  };
}
