import { timeOfId } from "../../src/domain/post/snowflake.ts";
import { newerOf } from "../../src/domain/post/stretch.ts";
import { toReadState } from "../../src/storage/read-marks.ts";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { readReading } from "../../tools/evening/in-the-panel.ts";
import { readPostsAndGaps } from "../support/panel-feed.ts";
import type { StoredDatabase } from "../support/stored-database.ts";
import { readDatabase } from "../support/stored-database.ts";
import type { ForeignRecord } from "./attacks.ts";

/** What is left of an evening: what the panel shows and what is on the disk, for comparing. */
export interface Kept {
  /** The true posts that the panel shows, oldest first. */
  readonly shown: readonly string[];
  /** Its gaps since the first of them, oldest first: before it are forged posts alone, and what is missing between those. */
  readonly gaps: readonly string[];
  /** The newest true post that counts as read on the disk. */
  readonly readUpTo: string | undefined;
  /** The true posts on the disk without what grows with time, by id. */
  readonly posts: ReadonlyMap<string, string>;
  /** What the person made: drafts, mutes, chats, settings. */
  readonly made: readonly string[];
  /** Posts on the disk that are none of the evening's. */
  readonly others: number;
  /** Of the tab with the chat's search. */
  readonly problem: string | undefined;
  readonly clockOffset: number | undefined;
  readonly stores: StoredDatabase["stores"];
}

export async function readKept(panel: PanelView, trueIds: ReadonlySet<string>): Promise<Kept> {
  const { posts, gaps } = await readPostsAndGaps(panel);
  const shown = posts.map(({ id }) => id).filter((id) => trueIds.has(id));
  const readUpTo = await markAtLast(panel, shown);
  const since = timeOfId(shown[0] ?? "") ?? 0;
  const { stores } = await readStores(panel);
  const stored = recordsOf(stores, "posts").flatMap(([, value]) => postIn(value) ?? []);
  const own = stored.filter(({ id }) => trueIds.has(id));
  const { tabs } = await readReading(panel);
  const report = tabs.find(({ report }) => report?.search)?.report;
  return {
    shown,
    gaps: gaps.filter(({ to }) => to > since).map((gap) => JSON.stringify(gap)),
    readUpTo,
    posts: new Map(own.map((post) => [post.id, steadyOf(post)])),
    made: madeIn(stores),
    others: stored.length - own.length,
    problem: report?.problem?.kind,
    clockOffset: report?.clockOffset,
    stores,
  };
}

/** What is seen is sent a little later. Where the newest is never sent, how far it was sent. */
async function markAtLast(panel: PanelView, shown: readonly string[]): Promise<string | undefined> {
  const end = performance.now() + 60_000;
  const mark = await waitUntil(async () => {
    const upTo = readUpToIn((await readStores(panel)).stores, shown);
    return upTo === shown.at(-1) || performance.now() > end ? { upTo } : undefined;
  }, "the read mark was not read");
  return mark.upTo;
}

function readUpToIn(stores: StoredDatabase["stores"], shown: readonly string[]): string | undefined {
  const [, stored] = recordsOf(stores, "settings").find(([key]) => key === "read-mark:copchat") ?? [];
  const upTo = toReadState(stored)?.upTo;
  return upTo === undefined ? undefined : shown.findLast((id) => newerOf(id, upTo) === upTo);
}

/** The loader's own function names do not exist in the panel. */
async function readStores({ page }: PanelView): Promise<StoredDatabase> {
  if (page === undefined) throw new Error("The panel is no page.");
  const read = `(() => { const __name = (it) => it; return (${readDatabase})(); })()`;
  return (await page.evaluate(read)) as StoredDatabase;
}

export function recordsOf(
  stores: StoredDatabase["stores"],
  name: string,
): readonly (readonly [key: IDBValidKey, value: unknown])[] {
  return stores[name]?.records ?? [];
}

interface StoredPostLike {
  readonly id: string;
}

function postIn(value: unknown): StoredPostLike | undefined {
  const post = (value as { post?: { id?: unknown } } | null)?.post;
  return typeof post?.id === "string" ? (post as StoredPostLike) : undefined;
}

/** Counts and followers grow between two answers; how a post came to be read is a matter of the moment. */
function steadyOf(post: StoredPostLike): string {
  const unsteady = new Set(["counts", "followers", "partial", "followed"]);
  return JSON.stringify(post, (key, value) => (unsteady.has(key) ? undefined : value));
}

function madeIn(stores: StoredDatabase["stores"]): readonly string[] {
  const isForeign = (key: IDBValidKey, value: unknown) =>
    /foreign-/.test(JSON.stringify([key, (value as { batch?: unknown } | null)?.batch]));
  const times = new Set(["createdAt", "changedAt", "at", "ruleId", "undoes"]);
  return ["drafts", "mutes", "chats", "settings"].flatMap((name) =>
    recordsOf(stores, name)
      .filter(
        // Under other keys is what Chatside notes by itself: of X, of this computer, of what was read.
        ([key, value]) => !isForeign(key, value) && (name !== "settings" || key === "settings"),
      )
      .map(
        ([, value]) => `${name} ${JSON.stringify(value, (key, one) => (times.has(key) ? undefined : one))}`,
      ),
  );
}

/** Every difference that is none of the forged posts themselves, a line each. */
export function differencesOf(clean: Kept, attacked: Kept): readonly string[] {
  const lacks = (where: string, all: Iterable<string>, some: ReadonlySet<string>) =>
    [...all].filter((id) => !some.has(id)).map((id) => `${where}: ${id.slice(0, 300)}`);
  return [
    ...lacks("not shown any more", clean.shown, new Set(attacked.shown)),
    ...lacks("a gap is gone", clean.gaps, new Set(attacked.gaps)),
    ...lacks("a false gap", attacked.gaps, new Set(clean.gaps)),
    ...(attacked.readUpTo === clean.readUpTo
      ? []
      : [`read up to ${attacked.readUpTo} instead of ${clean.readUpTo}`]),
    ...(isSubsequence(clean.shown, attacked.shown) ? [] : ["the feed is in another order"]),
    ...lacks("not kept any more", clean.posts.keys(), new Set(attacked.posts.keys())),
    ...[...clean.posts].flatMap(([id, post]) => {
      const other = attacked.posts.get(id);
      return other === undefined || other === post ? [] : [`kept otherwise: ${post} is ${other}`];
    }),
    ...lacks("the person's, lost", clean.made, new Set(attacked.made)),
    ...lacks("not the person's", attacked.made, new Set(clean.made)),
    ...(attacked.problem === clean.problem ? [] : [`X's state is ${attacked.problem}`]),
    ...(Math.abs((attacked.clockOffset ?? 0) - (clean.clockOffset ?? 0)) < clockSlackMs
      ? []
      : [`X's clock is believed to be ${(attacked.clockOffset ?? 0) - (clean.clockOffset ?? 0)} ms off`]),
  ];
}

/** Each run has its own real time beside the stand-in's; they differ by what the machine took. */
const clockSlackMs = 600_000;

function isSubsequence(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const id of all) if (id === some[at]) at++;
  return at === some.length;
}

/** Foreign records that are not on the disk as they were put there. */
export function missingRecords({ stores }: Kept, left: readonly ForeignRecord[]): readonly string[] {
  return left
    .filter(({ store, key, value }) => {
      const text = JSON.stringify(value);
      const records = recordsOf(stores, store);
      return !records.some(
        ([other, kept]) =>
          JSON.stringify(kept) === text &&
          (key === undefined || JSON.stringify(other) === JSON.stringify(key)),
      );
    })
    .map(({ store, key }) => `a foreign record of ${store} is gone: ${JSON.stringify(key)}`);
}
