import { sameHandle } from "../post/handle.ts";
import { compareIds, isAhead } from "../post/snowflake.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { type FeedFilter, feedFilters, passesFilter } from "./feed-filter.ts";
import { isImportant } from "./importance.ts";
import { newerThan } from "./newer-than.ts";

export type Marks = Readonly<Partial<Record<FeedFilter, string>>>;

export interface ReadState {
  readonly upTo?: string | undefined;
  readonly marks: Marks;
  readonly floor?: string | undefined;
  /** Ids of posts that no read mark makes read, oldest first: important ones, and ones dated ahead of X's clock. */
  readonly seen: readonly string[];
}

export const nothingRead: ReadState = { marks: {}, seen: [] };

export const mostSeen = 1000;

/** For read marks of older versions. */
export function readToPost(postId: string): ReadState {
  return { upTo: postId, marks: { all: postId }, floor: postId, seen: [] };
}

/** A read mark only moves to newer posts. */
export function markSeen(read: ReadState, filter: FeedFilter, postId: string): ReadState {
  const known = read.marks[filter];
  if (known !== undefined && compareIds(known, postId) >= 0) return read;
  return { ...read, marks: { ...read.marks, [filter]: postId } };
}

export function seePosts(read: ReadState, ids: Iterable<string>): ReadState {
  const known = setOf(read);
  const added = [...new Set(ids)].filter((id) => !known.has(id) && !isUpTo(id, read.floor));
  return added.length === 0 ? read : withSeen(read, [...read.seen, ...added]);
}

/** The newest post up to `postId` that is not ahead of `now` (X's clock, ms): only such a post may be marked. */
export function newestInTime(feed: Feed, postId: string, now: number): string | undefined {
  if (!isAhead(postId, now)) return postId;
  return feed.findLast(({ post }) => !isAhead(post.id, now))?.post.id;
}

export function mergeRead(one: ReadState, other: ReadState): ReadState {
  const marks: Partial<Record<FeedFilter, string>> = {};
  for (const filter of feedFilters) {
    const readMark = newer(one.marks[filter], other.marks[filter]);
    if (readMark !== undefined) marks[filter] = readMark;
  }
  const floor = newer(one.floor, other.floor);
  const upTo = newer(one.upTo, other.upTo);
  const ids = new Set([...one.seen, ...other.seen]);
  return withSeen(
    { marks, seen: [], ...(upTo === undefined ? {} : { upTo }), ...(floor === undefined ? {} : { floor }) },
    [...ids].filter((id) => !isUpTo(id, floor)),
  );
}

/** A future read mark would leave nothing new forever; a seen post is only itself seen. `now`: X's clock, ms. */
export function boundRead(
  read: ReadState,
  isPossible: (id: string) => boolean,
  { newest, now = Number.POSITIVE_INFINITY }: { newest?: string | undefined; now?: number } = {},
): ReadState {
  const bound = (id: string | undefined) => {
    const wanted = id !== undefined && newest !== undefined && compareIds(id, newest) > 0 ? newest : id;
    return wanted !== undefined && isPossible(wanted) && !isAhead(wanted, now) ? wanted : undefined;
  };
  const marks: Partial<Record<FeedFilter, string>> = {};
  for (const filter of feedFilters) {
    const readMark = bound(read.marks[filter]);
    if (readMark !== undefined) marks[filter] = readMark;
  }
  const [upTo, floor] = [bound(read.upTo), bound(read.floor)];
  return {
    marks,
    seen: read.seen.filter(isPossible),
    ...(upTo === undefined ? {} : { upTo }),
    ...(floor === undefined ? {} : { floor }),
  };
}

export function isSameRead(one: ReadState, other: ReadState): boolean {
  const plain = ({ upTo, floor, marks, seen }: ReadState) =>
    JSON.stringify([upTo, floor, feedFilters.map((filter) => marks[filter]), seen]);
  return one === other || plain(one) === plain(other);
}

export function isUnread(item: FeedItem, read: ReadState, ownHandle: string | undefined): boolean {
  if (sameHandle(item.post.author.handle, ownHandle)) return false;
  return isImportant(item)
    ? isOpen(item, read)
    : !isPassed(item, read.marks) && !setOf(read).has(item.post.id);
}

/** Oldest first. */
export function unreadOf(feed: Feed, read: ReadState, ownHandle: string | undefined): Feed {
  const passed = passedByAll(feed, read.marks);
  return feed.filter((item, at) => (at >= passed || isImportant(item)) && isUnread(item, read, ownHandle));
}

export function passedUpTo(feed: Feed, read: ReadState, ownHandle: string | undefined): string | undefined {
  const isNew = (item: FeedItem) =>
    !sameHandle(item.post.author.handle, ownHandle) &&
    !isPassed(item, read.marks) &&
    !setOf(read).has(item.post.id);
  const passed = passedByAll(feed, read.marks);
  const first = feed.findIndex((item, at) => at >= passed && isNew(item));
  if (first < 0) return feed.at(-1)?.post.id;
  return newer(feed[first - 1]?.post.id, read.marks.all);
}

/** How many of the oldest: comparing each post of an evening with each mark takes a millisecond with each delivery. */
function passedByAll(feed: Feed, { all }: Marks): number {
  return feed.length - newerThan(feed, all).length;
}

function isOpen({ post }: FeedItem, read: ReadState): boolean {
  return !isUpTo(post.id, read.floor) && !setOf(read).has(post.id);
}

function isPassed(item: FeedItem, marks: Marks): boolean {
  return feedFilters.some((filter) => passesFilter(item, filter) && isUpTo(item.post.id, marks[filter]));
}

function isUpTo(id: string, readMark: string | undefined): boolean {
  return readMark !== undefined && compareIds(id, readMark) <= 0;
}

function newer(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compareIds(one, other) >= 0 ? one : other;
}

function withSeen(read: ReadState, ids: readonly string[]): ReadState {
  const sorted = [...ids].sort(compareIds);
  const over = sorted.length - mostSeen;
  if (over <= 0) return { ...read, seen: sorted };
  return { ...read, floor: newer(read.floor, sorted[over - 1]), seen: sorted.slice(over) };
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf({ seen }: ReadState): ReadonlySet<string> {
  const known = sets.get(seen);
  if (known) return known;
  const made = new Set(seen);
  sets.set(seen, made);
  return made;
}
