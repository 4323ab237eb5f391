import {
  type FoldNames,
  foldChange,
  foldGroupsOf,
  foldNamesOf,
  foldVersion,
} from "../../src/domain/mutes/folding/fold-groups.ts";
import type { MuteLedger } from "../../src/domain/mutes/ledger.ts";
import type { Folds } from "../../src/messages/fold-requests.ts";
import { done, type Reply } from "../../src/messages/reply.ts";
import { readChats } from "../../src/storage/chats.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { requestTab } from "../platform/request.ts";
import { findXTabs } from "../platform/tabs.ts";
import { database } from "./database.ts";
import { muteLedger, rulesInForce } from "./mute-book.ts";
import { currentProtector } from "./mutes.ts";
import { reportedHandle, xNow } from "./reading.ts";

/** Of the posts that were brought back, X's pages need those that they may still show. */
const mostSparedPosts = 500;

/** What the tabs were told last, by this worker or, by the same history, the one before. */
let told: FoldNames | undefined;
let telling: Promise<void> = Promise.resolve();

/** Whose posts a page of X folds. */
export async function getFolds(): Promise<Reply<Folds>> {
  const names = await namesNow();
  told ??= names;
  return done({ ...(await factsOf(names)), groups: foldGroupsOf(names) });
}

/** Before the history grows: what the tabs know by now, where this worker has not told it to them. */
export async function rememberFolds(): Promise<void> {
  told ??= await namesNow();
}

/** Tells every X tab what is different since it was told last; one after the other, so that changes stay in order. */
export function tellFolds(): Promise<void> {
  const next = telling.then(tellNow, tellNow);
  telling = next.catch(() => undefined);
  return next;
}

async function tellNow(): Promise<void> {
  const before = told ?? new Map();
  const names = await namesNow();
  told = names;
  const { put, drop } = foldChange(before, names);
  const change = { ...(await factsOf(names)), put, drop, from: foldVersion(before) };
  const tabs = await findXTabs();
  // A tab that does not answer has no script of ours, or one that asks when it comes back.
  await Promise.all(tabs.map(({ tabId }) => requestTab(tabId, "change-folds", change)));
}

async function namesNow(): Promise<FoldNames> {
  const { foldOnX } = await readSettings(await database());
  if (!foldOnX) return new Map();
  return foldNamesOf(await muteLedger(), xNow(), await currentProtector());
}

async function factsOf(names: FoldNames): Promise<Omit<Folds, "groups">> {
  const [chats, ledger] = await Promise.all([readChats(await database()), muteLedger()]);
  const endsIn = nextEnd(ledger);
  const ownHandle = reportedHandle();
  return {
    version: foldVersion(names),
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
