import type { TimelinePage } from "../../domain/timeline-page.ts";
import { child, field, listOf, textOf } from "./json.ts";
import { countUnknown, isPromoted, readItem, type TimelineItem } from "./read-item.ts";
import type { Tally } from "./tally.ts";

/** X loads 20 to 100 entries at a time; the largest thread seen has 250. */
const mostEntries = 2000;
const mostInstructions = 50;
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
 * The posts' places of a timeline in X's order, its cursors and ends. Instructions are read by what they hold
 * (`entries`, `moduleItems`, `entry`), so that a new type with posts is read too; a type that is not known is counted.
 */
export function readTimeline(instructions: readonly unknown[], tally: Tally): TimelineReading {
  const reading: TimelineReading = { items: [] };
  for (const value of instructions.slice(0, mostInstructions)) {
    countUnknown(value, tally);
    const instruction = restInstruction(value) ?? value;
    readEnd(instruction, reading);
    const entry = field(instruction, "entry");
    const entries = entry === undefined ? listOf(instruction, "entries", mostEntries) : [entry];
    for (const each of entries) readEntry(each, reading, tally);
    for (const each of listOf(instruction, "moduleItems", mostEntries))
      reading.items.push(...readModuleItem(each, false, tally));
  }
  return reading;
}

/** REST instructions are objects with one key, such as `{addEntries: {entries}}`. */
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

/** An entry holds one item, or is a module of several, or a cursor; a cursor can also stand where an item does. */
function readEntry(entry: unknown, reading: TimelineReading, tally: Tally): void {
  const content = field(entry, "content");
  const entryId = textOf(entry, "entryId");
  const promoted = isPromoted(content, entryId);
  countUnknown(content, tally);
  readCursor(content, reading);
  for (const holder of [content, child(content, "timelineModule")])
    for (const each of listOf(holder, "items", mostEntries))
      reading.items.push(...readModuleItem(each, promoted, tally));
  const item = field(content, "itemContent") ?? field(content, "item");
  if (item === undefined) return;
  readCursor(item, reading);
  reading.items.push(...readItem(item, { entryId, promoted }, tally));
}

function readModuleItem(value: unknown, promoted: boolean, tally: Tally): readonly TimelineItem[] {
  const item = field(value, "item");
  return readItem(field(item, "itemContent") ?? item, { entryId: textOf(value, "entryId"), promoted }, tally);
}

function readCursor(content: unknown, reading: TimelineReading): void {
  const cursor = child(child(content, "operation"), "cursor") ?? content;
  const kind = textOf(cursor, "cursorType");
  const value = textOf(cursor, "value");
  if (kind === undefined || value === undefined || value.length > longestCursor) return;
  if (kind === "Top") reading.topCursor = value;
  if (kind === "Bottom") reading.bottomCursor = value;
}
