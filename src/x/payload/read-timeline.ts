import type { TimelinePage } from "../../domain/timeline-page.ts";
import { child, field, listOf, objectOf, textOf, typeOf } from "./json.ts";
import { count, type Tally } from "./tally.ts";

/** X loads 20 to 100 entries at a time; the largest thread seen has 250. */
const mostEntries = 2000;
const mostInstructions = 50;
const longestCursor = 4000;

/** One place of a timeline that holds a post: the wrapper of its result, or in REST the post's id. */
export interface TimelineItem {
  readonly entryId: string | undefined;
  readonly promoted: boolean;
  readonly result?: unknown;
  readonly restId?: string;
}

export interface TimelineReading {
  readonly items: readonly TimelineItem[];
  topCursor?: string;
  bottomCursor?: string;
  ended?: NonNullable<TimelinePage["ended"]>;
}

/** Types of instruction, content and item that hold no post of their own, or whose posts are found by their fields. */
const knownTypes = new Set([
  ...["TimelineAddEntries", "TimelineAddToModule", "TimelineReplaceEntry", "TimelinePinEntry"],
  ...["TimelineClearCache", "TimelineTerminateTimeline", "TimelineShowAlert", "TimelineShowCover"],
  ...["TimelineClearEntriesUnreadState", "TimelineMarkEntriesUnreadGreaterThanSortIndex"],
  ...["TimelineRemoveEntries", "TimelineNavigation", "TimelineUpdateModuleHeader"],
  ...["TimelineTimelineItem", "TimelineTimelineModule", "TimelineTimelineCursor"],
  ...[
    "TimelineTweet",
    "TimelineUser",
    "TimelineTrend",
    "TimelineTopic",
    "TimelineFrame",
    "TimelineTombstone",
  ],
  ...[
    "TimelineNotification",
    "TimelinePrompt",
    "TimelineMessagePrompt",
    "TimelineCommunity",
    "TimelineLabel",
  ],
  ...[
    "TimelineTwitterList",
    "TimelineEventSummary",
    "TimelineSpelling",
    "TimelineJobDetails",
    "TimelineMoment",
  ],
]);

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
  const items: TimelineItem[] = [];
  const reading: TimelineReading = { items };
  for (const value of instructions.slice(0, mostInstructions)) {
    countUnknown(value, tally);
    const instruction = restInstruction(value) ?? value;
    readEnd(instruction, reading);
    const entry = field(instruction, "entry");
    const entries = entry === undefined ? listOf(instruction, "entries", mostEntries) : [entry];
    for (const each of entries) readEntry(each, items, reading, tally);
    for (const each of listOf(instruction, "moduleItems", mostEntries))
      readModuleItem(each, false, items, tally);
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

function readEntry(entry: unknown, items: TimelineItem[], reading: TimelineReading, tally: Tally): void {
  const content = field(entry, "content");
  const entryId = textOf(entry, "entryId");
  const promoted = entryId?.startsWith("promoted") ?? false;
  countUnknown(content, tally);
  readCursor(content, reading);
  const restItems = listOf(child(content, "timelineModule"), "items", mostEntries);
  for (const item of [...listOf(content, "items", mostEntries), ...restItems])
    readModuleItem(item, promoted, items, tally);
  const item = field(content, "itemContent") ?? field(content, "item");
  if (item !== undefined) readItem(item, entryId, promoted, items, tally, reading);
}

function readModuleItem(value: unknown, promoted: boolean, items: TimelineItem[], tally: Tally): void {
  const item = field(value, "item");
  readItem(field(item, "itemContent") ?? item, textOf(value, "entryId"), promoted, items, tally);
}

function readItem(
  value: unknown,
  entryId: string | undefined,
  inPromoted: boolean,
  items: TimelineItem[],
  tally: Tally,
  reading?: TimelineReading,
): void {
  const type = typeOf(value);
  countUnknown(value, tally);
  if (reading) readCursor(value, reading);
  if (type === "TimelineTombstone") tally.withheld++;
  const promoted = inPromoted || isPromoted(value, entryId);
  const results = objectOf(field(value, "tweet_results"));
  if (results) items.push({ entryId, promoted, result: field(results, "result") });
  else if (type === "TimelineTweet") count(tally.missing, "id");
  for (const target of listOf(child(value, "template"), "target_objects", mostEntries)) {
    const targeted = objectOf(field(target, "tweet_results"));
    if (targeted) items.push({ entryId: undefined, promoted, result: field(targeted, "result") });
  }
  readRestItem(child(value, "content"), entryId, promoted, items);
}

function readRestItem(
  content: unknown,
  entryId: string | undefined,
  promoted: boolean,
  items: TimelineItem[],
): void {
  const tweet = child(content, "tweet");
  const restId = textOf(tweet, "id");
  if (restId !== undefined) items.push({ entryId, promoted: promoted || isPromoted(tweet, entryId), restId });
}

function isPromoted(value: unknown, entryId: string | undefined): boolean {
  return (
    objectOf(field(value, "promotedMetadata")) !== undefined || (entryId?.startsWith("promoted") ?? false)
  );
}

function readCursor(content: unknown, reading: TimelineReading): void {
  const cursor = child(child(content, "operation"), "cursor") ?? content;
  const kind = textOf(cursor, "cursorType");
  const value = textOf(cursor, "value");
  if (kind === undefined || value === undefined || value.length > longestCursor) return;
  if (kind === "Top") reading.topCursor = value;
  if (kind === "Bottom") reading.bottomCursor = value;
}

function countUnknown(value: unknown, tally: Tally): void {
  const type = typeOf(value);
  if (type !== undefined && !knownTypes.has(type)) count(tally.unknown, type);
}
