import { firstIdAt } from "../../../src/domain/post/snowflake.ts";
import type { Cursor } from "./cursor.ts";
import { cursorEntry, type Entry } from "./entries.ts";
import type { JsonObject } from "./json.ts";

/** A page of a timeline: its instructions, and the ids of the posts that stand in it. */
export interface TimelinePage {
  readonly instructions: readonly JsonObject[];
  readonly ids: readonly string[];
}

export interface Cursors {
  readonly top: Cursor;
  readonly bottom: Cursor;
}

/** Entries in their order, with falling sort indexes that start at the moment of the answer. */
export function addEntries(entries: readonly Entry[], now: number): JsonObject {
  return { type: "TimelineAddEntries", entries: sorted(entries, now) };
}

export function pinEntry(entry: Entry, now: number): JsonObject {
  return { type: "TimelinePinEntry", entry: sorted([entry], now + 1)[0] };
}

function sorted(entries: readonly Entry[], now: number): JsonObject[] {
  const first = BigInt(firstIdAt(now));
  return entries.map(({ entryId, content }, at) => ({
    entryId,
    sortIndex: fixedSortIndex(entryId) ?? String(first - BigInt(at)),
    content,
  }));
}

function fixedSortIndex(entryId: string): string | undefined {
  return /^cursor-(?:top-(9223372036854775807)|bottom-(0))$/.exec(entryId)?.slice(1).find(Boolean);
}

const searchTop = "cursor-top-9223372036854775807";
const searchBottom = "cursor-bottom-0";

/** Search: the first page adds its cursors; a later one replaces them. */
export function searchPage(
  entries: readonly Entry[],
  cursors: Cursors,
  first: boolean,
  now: number,
): TimelinePage {
  const top = cursorEntry(cursors.top, searchTop);
  const bottom = cursorEntry(cursors.bottom, searchBottom);
  const ids = entries.flatMap((entry) => entry.ids);
  if (first) return { instructions: [addEntries([...entries, top, bottom], now)], ids };
  const replace = (entry: Entry) => ({
    type: "TimelineReplaceEntry",
    entry_id_to_replace: entry.entryId,
    entry: sorted([entry], now)[0],
  });
  return { instructions: [addEntries(entries, now), replace(top), replace(bottom)], ids };
}

/** Every other timeline: cursors are the last two entries of each page. */
export function plainPage(
  entries: readonly Entry[],
  cursors: Partial<Cursors>,
  now: number,
  before: readonly JsonObject[] = [],
): TimelinePage {
  const first = BigInt(firstIdAt(now));
  const top = cursors.top && cursorEntry(cursors.top, `cursor-top-${first + 1n}`);
  const last = first - BigInt(entries.length + 1);
  const bottom = cursors.bottom && cursorEntry(cursors.bottom, `cursor-bottom-${last}`);
  const all = [...entries, ...[top, bottom].filter((entry) => entry !== undefined)];
  return { instructions: [...before, addEntries(all, now)], ids: entries.flatMap((entry) => entry.ids) };
}

export const clearCache: JsonObject = { type: "TimelineClearCache" };

export function terminate(direction: "Top" | "Bottom" | "TopAndBottom"): JsonObject {
  return { type: "TimelineTerminateTimeline", direction };
}
