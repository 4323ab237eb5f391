import { ruleOfEntry } from "../../src/domain/mutes/files/import-rules.ts";
import type { MuteEntry } from "../../src/domain/mutes/files/mute-file.ts";
import type { GuardedEntry, ImportPreview } from "../../src/domain/mutes/files/preview-import.ts";
import type { ListPreview } from "../../src/domain/mutes/list-preview.ts";
import { type BroadReach, broadReach } from "../../src/domain/mutes/matching/broad-reach.ts";
import { broadRules, type KeptPosts } from "../../src/domain/mutes/matching/broad-rules.ts";
import { isAccount, targetKey } from "../../src/domain/mutes/target-key.ts";
import { readChats } from "../../src/storage/chats.ts";
import { readPosts } from "../../src/storage/read-posts.ts";
import { database } from "./database.ts";
import { listChoice } from "./list-version.ts";
import { currentProtector } from "./mutes.ts";
import { xNow } from "./reading.ts";

const mostShown = 100;
const mostBroad = 20;
const mostPosts = 50;
/** More than an hour of the fastest chat that was ever seen. */
const hourOfPosts = 5000;

/** What a page shows of a list before anything is done: what it names, whom it may not mute, how far its words reach. */
export async function listSummary(
  url: string,
  preview: ImportPreview & { readonly ok: true },
): Promise<ListPreview> {
  const { fresh, already, repeated, touchesHosts, unreadable } = preview;
  return {
    url,
    freshTargets: targetsOf(fresh),
    fresh: fresh.length,
    alreadyTargets: targetsOf(already),
    already: already.length,
    broad: await broadEntries(url, fresh),
    repeated,
    protected: touchesHosts.slice(0, mostShown).map(guardedLine),
    protectedCount: touchesHosts.length,
    unreadable: unreadable.slice(0, mostShown),
    unreadableCount: unreadable.length,
  };
}

function targetsOf(entries: readonly MuteEntry[]): ListPreview["freshTargets"] {
  return entries.slice(0, mostShown).map(({ target }) => target);
}

function guardedLine({
  entry: { line, target },
  protection,
}: GuardedEntry): ListPreview["protected"][number] {
  const handle = "handle" in target ? target.handle : undefined;
  return { line, name: handle === undefined ? targetKey(target)[1] : `@${handle}`, protection };
}

async function broadEntries(url: string, fresh: readonly MuteEntry[]): Promise<readonly BroadReach[]> {
  const ofWords = fresh.filter(({ target }) => !isAccount(target));
  if (ofWords.length === 0) return [];
  const manner = { source: { from: "list", url }, choice: listChoice } as const;
  const rules = ofWords.map((entry, at) => ruleOfEntry(entry, manner, { now: xNow(), newId: () => `${at}` }));
  const broad = broadRules(rules, await keptPosts(), await currentProtector());
  return broad.slice(0, mostBroad).map((rule) => broadReach(rule, mostPosts));
}

async function keptPosts(): Promise<readonly KeptPosts[]> {
  const opened = await database();
  const chats = await readChats(opened);
  return Promise.all(
    chats.map(async (chat) => ({ chat, posts: await readPosts(opened, chat.id, { limit: hourOfPosts }) })),
  );
}
