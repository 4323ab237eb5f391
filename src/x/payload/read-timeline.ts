import type { TimelinePage } from "../../domain/post/timeline-page.ts";
import { findScatteredPosts, noteSigns, signsOfPosts } from "./find-scattered.ts";
import { asList, asText, child, either, field, listOf, objectOf, textOf, typeOf } from "./json.ts";
import { isPromoted } from "./promoted.ts";
import {
  countUnknown,
  cursorIn,
  entryIdOf,
  isRestContent,
  readItem,
  type TimelineItem,
} from "./read-item.ts";
import { noteMissing, noteUnknown, noteUnknownForm, type Tally } from "./tally.ts";

/** X loads 20 to 100 entries at once; the largest known thread has 250. */
const mostEntries = 2000;
const mostInstructions = 2000;
const longestCursor = 4000;

export interface TimelineReading {
  readonly items: TimelineItem[];
  topCursor?: string;
  bottomCursor?: string;
  ended?: NonNullable<TimelinePage["ended"]>;
}

const ends: ReadonlyMap<string, "top" | "bottom" | "both"> = new Map([
  ["Top", "top"],
  ["Bottom", "bottom"],
  ["TopAndBottom", "both"],
]);

/**
 * In X's order. Reads instructions by content (`entries`, `moduleItems`, `entry`), to support new types.
 * Searches unknown kinds for posts.
 */
export function readTimeline(instructions: readonly unknown[], tally: Tally): TimelineReading {
  const reading: TimelineReading = { items: [] };
  for (const value of instructions.slice(0, mostInstructions)) {
    countUnknown(value, tally);
    const instruction = restInstruction(value) ?? value;
    readEnd(instruction, reading);
    const entry = field(instruction, "entry");
    const entries = [...(entry ? [entry] : []), ...listOf(instruction, "entries", mostEntries)];
    for (const each of entries) readEntry(each, reading, tally);
    const items = eitherList(instruction, "moduleItems", "module_items");
    for (const each of items) readModuleItem(each, false, reading, tally);
    if (entries.length + items.length === 0) searchRest(instruction, reading, tally);
    else searchBeside(instruction, reading, tally);
  }
  return reading;
}

/** What a new instruction holds beside its entries; a mark of its own is theirs, one of a neighbour's is not. */
function searchBeside(instruction: unknown, reading: TimelineReading, tally: Tally): void {
  const own: Record<string, unknown> = {};
  const beside: (readonly [string, unknown, readonly TimelineItem[]])[] = [];
  for (const [key, value] of Object.entries(objectOf(instruction) ?? {})) {
    if (listsOfEntries.has(key)) continue;
    const found = typeof value === "object" ? findScatteredPosts(value) : [];
    if (found.length > 0) beside.push([key, value, found]);
    else own[key] = value;
  }
  for (const [key, value, found] of beside) {
    noteUnknown(tally, key, value);
    const promoted = isPromoted([{ ...own, [key]: value }], undefined);
    reading.items.push(...found.map((each) => ({ ...each, promoted: each.promoted || promoted })));
  }
}

const listsOfEntries = new Set(["entry", "entries", "moduleItems", "module_items"]);

/** REST instructions have one key: `{addEntries: {entries}}`. */
function restInstruction(value: unknown): unknown {
  return (
    child(value, "addEntries") ??
    child(value, "replaceEntry") ??
    child(value, "addToModule") ??
    child(value, "pinEntry")
  );
}

function readEnd(instruction: unknown, reading: TimelineReading): void {
  const end = ends.get(textOf(instruction, "direction") ?? "");
  if (end !== undefined) reading.ended = reading.ended === undefined || reading.ended === end ? end : "both";
}

function searchRest(instruction: unknown, reading: TimelineReading, tally: Tally): void {
  const lists = Object.values(objectOf(instruction) ?? {}).filter(
    (value) => Array.isArray(value) && value.some((each) => objectOf(field(each, "content")) !== undefined),
  );
  const found = findScatteredPosts(instruction);
  if (lists.length === 0 && found.length === 0) return;
  noteUnknown(tally, typeOf(instruction) ?? "instruction", instruction);
  reading.items.push(...found);
  if (found.length === 0) noteSigns(signsOfPosts(instruction), tally);
}

/** A cursor can also replace an item. */
function readEntry(entry: unknown, reading: TimelineReading, tally: Tally): void {
  const content = objectOf(field(entry, "content"));
  const entryId = entryIdOf(entry);
  const item = content && (content.itemContent ?? content.item ?? content.content ?? undefined);
  const promoted = isPromoted([entry, content], entryId);
  countUnknown(content, tally);
  let known = readCursor(content, reading);
  for (const holder of [content, objectOf(content?.timelineModule)])
    for (const each of asList(holder?.items, mostEntries)) {
      readModuleItem(each, promoted, reading, tally);
      known = true;
    }
  if (item !== undefined) {
    readCursor(item, reading);
    const { items, known: isKnown } = readItem(item, { entryId, promoted }, tally);
    reading.items.push(...items);
    if (known && !isKnown) searchUnknown(item, item, promoted, reading, tally);
    known ||= isKnown;
  }
  if (!known) searchUnknown(entry, item ?? content, promoted, reading, tally);
}

/** Signs of an unreadable post count as missing. */
function searchUnknown(
  entry: unknown,
  item: unknown,
  promoted: boolean,
  reading: TimelineReading,
  tally: Tally,
): void {
  const type = typeOf(item);
  const found = findScatteredPosts(entry);
  reading.items.push(...found.map((each) => ({ ...each, promoted: each.promoted || promoted })));
  if (found.length === 0 && type === "TimelineTweet") {
    noteMissing(tally, "id", entry, "post");
    return;
  }
  if (type === undefined || !tally.unknown.has(type)) noteUnknown(tally, type ?? "entry", entry);
  if (found.length > 0 || promoted) return;
  const signs = signsOfPosts(entry);
  if (signs.count > 0) noteUnknownForm(tally, signs.id);
  else tally.unreadPlaces++;
}

function readModuleItem(value: unknown, promoted: boolean, reading: TimelineReading, tally: Tally): void {
  const holder = field(value, "item");
  const inner = either(holder, "itemContent", "content");
  const item = inner === undefined || isRestContent(inner) ? holder : inner;
  const entryId = entryIdOf(value);
  const isAd = promoted || isPromoted([value, holder], entryId);
  readCursor(item, reading);
  const { items, known } = readItem(item, { entryId, promoted: isAd }, tally);
  reading.items.push(...items);
  if (!known) searchUnknown(value, item, isAd, reading, tally);
}

/** Whether it is one. */
function readCursor(content: unknown, reading: TimelineReading): boolean {
  const cursor = cursorIn(content);
  if (!cursor) return false;
  const kind = asText(cursor.cursorType) ?? asText(cursor.cursor_type);
  const value = asText(cursor.value);
  if (value === undefined || value.length > longestCursor) return true;
  if (kind === "Top") reading.topCursor = value;
  if (kind === "Bottom") reading.bottomCursor = value;
  return true;
}

function eitherList(value: unknown, ...names: readonly string[]): readonly unknown[] {
  return names.map((name) => listOf(value, name, mostEntries)).find((list) => list.length > 0) ?? [];
}
