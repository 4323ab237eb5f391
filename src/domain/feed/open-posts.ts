import { compareIds } from "../post/snowflake.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { isImportant } from "./importance.ts";
import { isUnread, type ReadState } from "./read-state.ts";

export interface Edges {
  readonly first: string;
  readonly last: string;
}

export interface OutOfView {
  readonly above: Feed;
  readonly below: Feed;
}

/** Unseen posts to the person, and moderators' questions. */
export function openPosts(feed: Feed, read: ReadState, ownHandle: string | undefined): Feed {
  return feed.filter((item) => isImportant(item) && isUnread(item, read, ownHandle));
}

/** Empty while the view is unknown. */
export function outOfView(open: Feed, edges: Edges | undefined): OutOfView {
  if (!edges) return { above: [], below: [] };
  return {
    above: open.filter(({ post }) => compareIds(post.id, edges.first) < 0),
    below: open.filter(({ post }) => compareIds(post.id, edges.last) > 0),
  };
}

/** Newer ones first, then the oldest. */
export function nextOutOfView({ above, below }: OutOfView): FeedItem | undefined {
  return below[0] ?? above[0];
}

export interface OpenCounts {
  readonly forYou: number;
  readonly asked: number;
}

/** A moderator's question to the person counts once, as theirs. */
export function openCounts(open: Feed): OpenCounts {
  const forYou = open.filter(({ streams }) => streams.includes("mentions")).length;
  return { forYou, asked: open.length - forYou };
}

/** Minimum distance of notches, as a share of the scroll bar: nearer ones would look like one line. */
const nearest = 0.004;

/** As shares of the scroll bar's length. */
export function scrollNotches(shares: readonly number[]): readonly number[] {
  const notches: number[] = [];
  for (const share of [...shares].sort((a, b) => a - b)) {
    const before = notches.at(-1);
    if (before === undefined || share - before >= nearest) notches.push(share);
  }
  return notches;
}
