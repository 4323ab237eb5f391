import {
  type FoldNames,
  foldChange,
  foldGroupsOf,
  foldNamesOf,
  foldVersion,
} from "../../../src/domain/mutes/folding/fold-groups.ts";
import { type MuteLedger, rulesInForce } from "../../../src/domain/mutes/ledger.ts";
import { ownHandleOf } from "../../../src/domain/x-status/own-handle.ts";
import type { Folds, FoldsChange, FoldsKnown } from "../../../src/messages/fold-requests.ts";
import { done, type Reply } from "../../../src/messages/reply.ts";
import { readChats } from "../../../src/storage/chats.ts";
import { readSettings } from "../../../src/storage/settings.ts";
import { requestTab } from "../../platform/request.ts";
import { findXTabsToFold } from "../../platform/tabs.ts";
import { serial } from "../serial.ts";
import { database } from "../storage/database.ts";
import { recallHandle } from "../x/last-handle.ts";
import { knownReading, recallClock, xNow } from "../x/reading.ts";
import { muteLedger } from "./mute-book.ts";
import { currentProtector } from "./mutes.ts";

/** The restored posts that X's pages may still show. */
const mostSparedPosts = 500;

interface FoldReading extends FoldsKnown {
  readonly names: FoldNames;
}

let sent: FoldReading | undefined;
const inTurn = serial();

export async function getFolds(known: FoldsKnown | null): Promise<Reply<Folds | FoldsChange>> {
  const now = await readingNow();
  // Some acts expired since the tabs were last informed: the others must reach them, too.
  if (sent && sent.version !== now.version) await sendFolds();
  sent ??= now;
  const before = known && (await readingOf(known));
  return done(
    before ? await changeBetween(before, now) : { ...(await factsOf(now)), groups: foldGroupsOf(now.names) },
  );
}

export async function rememberFolds(): Promise<void> {
  sent ??= await readingNow();
}

/** Sends each X tab the changes since its last ones, one tab at a time, so that changes stay in order. */
export function sendFolds(): Promise<void> {
  return inTurn(sendNow);
}

async function sendNow(): Promise<void> {
  const before = sent ?? nobody;
  const now = await readingNow();
  sent = now;
  const change = await changeBetween(before, now);
  const tabs = await findXTabsToFold();
  // A tab without an answer has no script of ours, or will ask when it returns.
  await Promise.all(tabs.map(({ tabId }) => requestTab(tabId, "change-folds", change)));
}

const nobody: FoldReading = { names: new Map(), version: foldVersion(new Map()), at: 0 };

async function readingOf({ version, at }: FoldsKnown): Promise<FoldReading | undefined> {
  if (sent?.version === version) return sent;
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
