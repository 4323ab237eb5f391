import type { Gap } from "../../../domain/coverage/gap.ts";
import type { Conversation } from "../../../domain/feed/conversation.ts";
import type { Feed, FeedItem } from "../../../domain/feed/feed.ts";
import type { Verdict } from "../../../domain/mutes/matching/mute-index.ts";
import type { Post } from "../../../domain/post/post.ts";
import { compareIds } from "../../../domain/post/snowflake.ts";
import type { Family } from "../../../domain/raids/evidence/account.ts";
import type { QuestionHead } from "./questions/question-head.ts";

/** A line or post of the feed. `key` is stable: the reading place depends on it. */
export type FeedRow =
  | {
      readonly kind: "post";
      readonly key: string;
      readonly item: FeedItem;
      readonly verdict?: Verdict;
      /** The one whose conversation is shown. */
      readonly isChosen?: boolean;
    }
  | { readonly kind: "aside"; readonly key: string; readonly items: readonly FeedItem[] }
  | {
      readonly kind: "alike";
      readonly key: string;
      readonly family: Family;
      readonly items: readonly FeedItem[];
    }
  | { readonly kind: "day"; readonly key: string; readonly time: number }
  | { readonly kind: "gap"; readonly key: string; readonly gap: Gap }
  | { readonly kind: "left-off"; readonly key: "left-off" }
  | { readonly kind: "earlier"; readonly key: "earlier" }
  | { readonly kind: "beyond"; readonly key: "beyond"; readonly target: NonNullable<Conversation["beyond"]> }
  | { readonly kind: "rest"; readonly key: "rest"; readonly post: Post; readonly replies: number }
  | { readonly kind: "answered"; readonly key: "answered"; readonly count: number; readonly isOpen: boolean }
  | { readonly kind: "question"; readonly key: string; readonly head: QuestionHead }
  | {
      readonly kind: "meanwhile";
      readonly key: string;
      readonly questionId: string;
      readonly count: number;
      readonly isOpen: boolean;
    };

export interface RowsInput {
  readonly items: Feed;
  readonly verdictOf?: (item: FeedItem) => Verdict | undefined;
  readonly dimmed?: boolean;
  readonly alikeOf?: (item: FeedItem) => Family | undefined;
  readonly gaps: readonly Gap[];
  readonly leftOffAt: string | undefined;
  readonly dayKey: (time: number) => string;
}

const earlier: FeedRow = { kind: "earlier", key: "earlier" };
const leftOff: FeedRow = { kind: "left-off", key: "left-off" };

/** A feed's rows, oldest first: its posts, each once, and the lines between them. */
export function buildRows(input: RowsInput): readonly FeedRow[] {
  if (input.items.length === 0) return [];
  const rows: FeedRow[] = [earlier];
  const gaps = [...input.gaps].sort((a, b) => a.from - b.from);
  const dayOf = rememberedDay(input.dayKey);
  const alike = new Map<Family, number>();
  let before: FeedItem | undefined;
  let dayBefore: string | undefined;
  for (const item of input.items) {
    while (gaps[0] && gaps[0].to <= item.post.createdAt) rows.push(...gapRow(gaps.shift(), before));
    const day = dayOf(item.post.createdAt);
    if (day !== dayBefore) rows.push({ kind: "day", key: `day-${day}`, time: item.post.createdAt });
    dayBefore = day;
    if (isFirstAfter(input.leftOffAt, before, item)) rows.push(leftOff);
    const verdict = input.verdictOf?.(item);
    const family = verdict ? undefined : input.alikeOf?.(item);
    if (verdict && input.dimmed) addAside(rows, item);
    else if (!family || !addAlike(rows, alike, family, item)) rows.push(postRow(item, verdict));
    before = item;
  }
  for (const gap of gaps) rows.push(...gapRow(gap, before));
  return rows;
}

export function nextPost(rows: readonly FeedRow[], gone: string): FeedRow | undefined {
  const posts = rows.filter(({ kind }) => kind === "post");
  return posts.find(({ key }) => compareIds(key, gone) > 0) ?? posts.at(-1);
}

const postRows = new WeakMap<FeedItem, FeedRow & { readonly kind: "post" }>();

/** The same row for the same item, so that a batch redraws only its own rows. */
export function postRow(item: FeedItem, verdict: Verdict | undefined): FeedRow {
  const known = postRows.get(item);
  if (known && known.verdict === verdict) return known;
  const row = { kind: "post", key: item.post.id, item, ...(verdict ? { verdict } : {}) } as const;
  postRows.set(item, row);
  return row;
}

function addAside(rows: FeedRow[], item: FeedItem): void {
  const last = rows.at(-1);
  const items = last?.kind === "aside" ? [...last.items, item] : [item];
  const row: FeedRow = { kind: "aside", key: `aside-${items[0]?.post.id}`, items };
  if (last?.kind === "aside") rows[rows.length - 1] = row;
  else rows.push(row);
}

function addAlike(rows: FeedRow[], places: Map<Family, number>, family: Family, item: FeedItem): boolean {
  const place = places.get(family);
  if (place === undefined) {
    places.set(family, -1);
    return false;
  }
  const line = rows[place];
  if (line?.kind === "alike") {
    rows[place] = { ...line, items: [...line.items, item] };
    return true;
  }
  places.set(family, rows.length);
  rows.push({ kind: "alike", key: `alike-${item.post.id}`, family, items: [item] });
  return true;
}

function gapRow(gap: Gap | undefined, before: FeedItem | undefined): FeedRow[] {
  return gap && before ? [{ kind: "gap", key: `gap-${gap.from}`, gap }] : [];
}

function isFirstAfter(leftOffAt: string | undefined, before: FeedItem | undefined, item: FeedItem): boolean {
  if (leftOffAt === undefined || !before) return false;
  return compareIds(before.post.id, leftOffAt) <= 0 && compareIds(item.post.id, leftOffAt) > 0;
}

/**
 * Formatting dates is slow: posts of one hour share a day, in every zone with offsets of whole or quarter
 * hours.
 */
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
