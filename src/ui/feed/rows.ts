import type { Feed, FeedItem } from "../../domain/feed.ts";
import type { Gap } from "../../domain/gap.ts";
import type { Verdict } from "../../domain/mutes/matching/mute-index.ts";
import { compareIds } from "../../domain/snowflake.ts";

/** One line or post of the feed as it stands on the screen. `key` is stable: the reading place holds by it. */
export type FeedRow =
  | {
      readonly kind: "post";
      readonly key: string;
      readonly item: FeedItem;
      /** Why it is set aside, where it is looked at among those. */
      readonly verdict?: Verdict;
    }
  /** Posts set aside, one after the other, as one line. */
  | { readonly kind: "aside"; readonly key: string; readonly items: readonly FeedItem[] }
  | { readonly kind: "day"; readonly key: string; readonly time: number }
  | { readonly kind: "gap"; readonly key: string; readonly gap: Gap }
  | { readonly kind: "left-off"; readonly key: "left-off" }
  | { readonly kind: "earlier"; readonly key: "earlier" };

export interface RowsInput {
  readonly items: Feed;
  /** Why an item is set aside, for those that are. */
  readonly verdictOf?: (item: FeedItem) => Verdict | undefined;
  /** Items set aside stand as lines, not as posts. */
  readonly dimmed?: boolean;
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
    const verdict = input.verdictOf?.(item);
    if (verdict && input.dimmed) addAside(rows, item);
    else rows.push(postRow(item, verdict));
    before = item;
  }
  for (const gap of gaps) rows.push(...gapRow(gap, before));
  return rows;
}

const postRows = new WeakMap<FeedItem, FeedRow & { readonly kind: "post" }>();

/** The same row for the same item, so that a batch draws only what it brought. */
function postRow(item: FeedItem, verdict: Verdict | undefined): FeedRow {
  const known = postRows.get(item);
  if (known && known.verdict === verdict) return known;
  const row = { kind: "post", key: item.post.id, item, ...(verdict ? { verdict } : {}) } as const;
  postRows.set(item, row);
  return row;
}

/** One more post set aside, in the line of those just before it or in one of its own. */
function addAside(rows: FeedRow[], item: FeedItem): void {
  const last = rows.at(-1);
  const items = last?.kind === "aside" ? [...last.items, item] : [item];
  const row: FeedRow = { kind: "aside", key: `aside-${items[0]?.post.id}`, items };
  if (last?.kind === "aside") rows[rows.length - 1] = row;
  else rows.push(row);
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
