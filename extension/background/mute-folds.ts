import { ownHandleOf } from "../../src/domain/heard-last.ts";
import {
  type FoldNames,
  foldChange,
  foldGroupsOf,
  foldNamesOf,
  foldVersion,
} from "../../src/domain/mutes/folding/fold-groups.ts";
import type { MuteLedger } from "../../src/domain/mutes/ledger.ts";
import type { Folds, FoldsChange, FoldsKnown } from "../../src/messages/fold-requests.ts";
import { done, type Reply } from "../../src/messages/reply.ts";
import { readChats } from "../../src/storage/chats.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { requestTab } from "../platform/request.ts";
import { findXTabs } from "../platform/tabs.ts";
import { database } from "./database.ts";
import { recallHandle } from "./last-handle.ts";
import { muteLedger, rulesInForce } from "./mute-book.ts";
import { currentProtector } from "./mutes.ts";
import { knownReading, recallClock, xNow } from "./reading.ts";

/** Of the posts that were brought back, X's pages need those that they may still show. */
const mostSparedPosts = 500;

/** The accounts that are folded at a time, and the version that they make. */
interface FoldReading extends FoldsKnown {
  readonly names: FoldNames;
}

/** What the tabs were told last, by this worker or, by the same history, the one before. */
let told: FoldReading | undefined;
let telling: Promise<void> = Promise.resolve();

/** Whose posts a page of X folds; only what is different, where it is known what the page has. */
export async function getFolds(known: FoldsKnown | null): Promise<Reply<Folds | FoldsChange>> {
  const now = await readingNow();
  // Some of it is over since the tabs were told: the others need to know it, too.
  if (told && told.version !== now.version) await tellFolds();
  told ??= now;
  const before = known && (await readingOf(known));
  return done(
    before ? await changeBetween(before, now) : { ...(await factsOf(now)), groups: foldGroupsOf(now.names) },
  );
}

/** Before the history grows: what the tabs know by now, where this worker has not told it to them. */
export async function rememberFolds(): Promise<void> {
  told ??= await readingNow();
}

/** Tells every X tab what is different since it was told last; one after the other, so that changes stay in order. */
export function tellFolds(): Promise<void> {
  const next = telling.then(tellNow, tellNow);
  telling = next.catch(() => undefined);
  return next;
}

async function tellNow(): Promise<void> {
  const before = told ?? nobody;
  const now = await readingNow();
  told = now;
  const change = await changeBetween(before, now);
  const tabs = await findXTabs();
  // A tab that does not answer has no script of ours, or one that asks when it comes back.
  await Promise.all(tabs.map(({ tabId }) => requestTab(tabId, "change-folds", change)));
}

const nobody: FoldReading = { names: new Map(), version: foldVersion(new Map()), at: 0 };

/** What a page has: what it was told last, or, in a worker that just woke, what was so by the history at that time. */
async function readingOf({ version, at }: FoldsKnown): Promise<FoldReading | undefined> {
  if (told?.version === version) return told;
  const then = await readingAt(at);
  return then.version === version ? then : undefined;
}

async function readingNow(): Promise<FoldReading> {
  await Promise.all([recallClock(), recallHandle()]);
  return readingAt(xNow());
}

async function readingAt(at: number): Promise<FoldReading> {
  const { foldOnX } = await readSettings(await database());
  if (!foldOnX) return { ...nobody, at };
  const names = foldNamesOf(await muteLedger(), at, await currentProtector());
  return { names, version: foldVersion(names), at };
}

async function changeBetween(before: FoldReading, after: FoldReading): Promise<FoldsChange> {
  const { put, drop } = foldChange(before.names, after.names);
  return { ...(await factsOf(after)), put, drop, from: before.version };
}

async function factsOf({ version, at }: FoldReading): Promise<Omit<Folds, "groups">> {
  const opened = await database();
  const [chats, ledger, settings] = await Promise.all([
    readChats(opened),
    muteLedger(),
    readSettings(opened),
  ]);
  const endsIn = nextEnd(ledger);
  const ownHandle = ownHandleOf(knownReading(), settings.ownHandle);
  return {
    version,
    at,
    chats,
    spared: {
      accounts: [...ledger.spared("account")],
      posts: [...ledger.spared("post")].slice(-mostSparedPosts),
    },
    ...(ownHandle === undefined ? {} : { ownHandle }),
    ...(endsIn === undefined ? {} : { endsIn }),
  };
}

function nextEnd(ledger: MuteLedger): number | undefined {
  const now = xNow();
  const ends = rulesInForce(ledger, now).flatMap(({ until }) => (until === "always" ? [] : [until - now]));
  return ends.length === 0 ? undefined : ends.reduce((first, end) => Math.min(first, end));
}
