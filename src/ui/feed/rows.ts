import type { Feed, FeedItem } from "../../domain/feed.ts";
import type { Gap } from "../../domain/gap.ts";
import { compareIds } from "../../domain/snowflake.ts";

/** One line or post of the feed as it stands on the screen. `key` is stable: the reading place holds by it. */
export type FeedRow =
  | { readonly kind: "post"; readonly key: string; readonly item: FeedItem }
  | { readonly kind: "day"; readonly key: string; readonly time: number }
  | { readonly kind: "gap"; readonly key: string; readonly gap: Gap }
  | { readonly kind: "left-off"; readonly key: "left-off" }
  | { readonly kind: "earlier"; readonly key: "earlier" };

export interface RowsInput {
  readonly items: Feed;
  readonly gaps: readonly Gap[];
  /** The post below which the person left off; the line stands there when something newer follows. */
  readonly leftOffAt: string | undefined;
  readonly dayKey: (time: number) => string;
}

const earlier: FeedRow = { kind: "earlier", key: "earlier" };
const leftOff: FeedRow = { kind: "left-off", key: "left-off" };

/** The rows of a feed: its posts, each once, and the lines between them, oldest first. */
export function buildRows(input: RowsInput): readonly FeedRow[] {
  if (input.items.length === 0) return [];
  const rows: FeedRow[] = [earlier];
  const gaps = [...input.gaps].sort((a, b) => a.from - b.from);
  const dayOf = rememberedDay(input.dayKey);
  let before: FeedItem | undefined;
  for (const item of input.items) {
    while (gaps[0] && gaps[0].to <= item.post.createdAt) rows.push(...gapRow(gaps.shift(), before));
    rows.push(...dayRow(item, before, dayOf));
    if (isFirstAfter(input.leftOffAt, before, item)) rows.push(leftOff);
    rows.push(postRow(item));
    before = item;
  }
  for (const gap of gaps) rows.push(...gapRow(gap, before));
  return rows;
}

const postRows = new WeakMap<FeedItem, FeedRow>();

/** The same row for the same item, so that a batch draws only what it brought. */
function postRow(item: FeedItem): FeedRow {
  const known = postRows.get(item);
  if (known) return known;
  const row: FeedRow = { kind: "post", key: item.post.id, item };
  postRows.set(item, row);
  return row;
}

/** A hole before the first post is no hole in what is shown: the line at the top says so already. */
function gapRow(gap: Gap | undefined, before: FeedItem | undefined): FeedRow[] {
  return gap && before ? [{ kind: "gap", key: `gap-${gap.from}`, gap }] : [];
}

function dayRow(item: FeedItem, before: FeedItem | undefined, dayOf: (time: number) => string): FeedRow[] {
  const day = dayOf(item.post.createdAt);
  if (before && dayOf(before.post.createdAt) === day) return [];
  return [{ kind: "day", key: `day-${day}`, time: item.post.createdAt }];
}

function isFirstAfter(leftOffAt: string | undefined, before: FeedItem | undefined, item: FeedItem): boolean {
  if (leftOffAt === undefined || !before) return false;
  return compareIds(before.post.id, leftOffAt) <= 0 && compareIds(item.post.id, leftOffAt) > 0;
}

/** Formatting a date is slow; posts of one hour share its day, in every zone whose offset is whole hours or quarters. */
function rememberedDay(dayKey: (time: number) => string): (time: number) => string {
  const quarter = 15 * 60_000;
  const known = new Map<number, string>();
  return (time) => {
    const slot = Math.floor(time / quarter);
    const day = known.get(slot) ?? dayKey(slot * quarter);
    known.set(slot, day);
    return day;
  };
}
