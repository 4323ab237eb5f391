import { ruleOfEntry } from "../../../src/domain/mutes/files/import-rules.ts";
import type { MuteEntry } from "../../../src/domain/mutes/files/mute-file.ts";
import { broadReach } from "../../../src/domain/mutes/matching/broad-reach.ts";
import { broadRules, type KeptPosts } from "../../../src/domain/mutes/matching/broad-rules.ts";
import { isAccount } from "../../../src/domain/mutes/target-key.ts";
import type { Withheld } from "../../../src/domain/mutes/withheld.ts";
import { readChats } from "../../../src/storage/chats.ts";
import { readPosts } from "../../../src/storage/read-posts.ts";
import { currentProtector } from "../mutes/mutes.ts";
import { database } from "../storage/database.ts";
import { xNow } from "../x/reading.ts";
import { listChoice } from "./list-version.ts";

const mostBroad = 20;
/** More than an hour of the fastest chat measured. */
const hourOfPosts = 5000;

/**
 * The entries whose words would set aside more than a tenth of a chat's last hour; for the broadest twenty also
 * how much, with the first `mostPosts` posts.
 */
export async function broadEntries(
  url: string,
  entries: readonly MuteEntry[],
  mostPosts: number,
): Promise<Pick<Withheld, "entries" | "broad">> {
  const ofWords = entries.filter(({ target }) => !isAccount(target));
  if (ofWords.length === 0) return { entries: [], broad: [] };
  const manner = { source: { from: "list", url }, choice: listChoice } as const;
  const rules = ofWords.map((entry, at) => ruleOfEntry(entry, manner, { now: xNow(), newId: () => `${at}` }));
  const broad = broadRules(rules, await keptPosts(), await currentProtector());
  const ids = new Set(broad.map(({ rule }) => rule.id));
  return {
    entries: ofWords.filter((_, at) => ids.has(`${at}`)),
    broad: broad.slice(0, mostBroad).map((rule) => broadReach(rule, mostPosts)),
  };
}

async function keptPosts(): Promise<readonly KeptPosts[]> {
  const opened = await database();
  const chats = await readChats(opened);
  return Promise.all(
    chats.map(async (chat) => ({ chat, posts: await readPosts(opened, chat.id, { limit: hourOfPosts }) })),
  );
}
