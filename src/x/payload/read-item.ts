import { asText, child, idOf, type Json, listOf, objectOf, textOf, typeOf } from "./json.ts";
import { isPromoted } from "./promoted.ts";
import { noteUnknown, type Tally } from "./tally.ts";
import { holdsPost, limitsOf } from "./unwrap.ts";

/** A real module has at most 250 items. */
const mostItems = 2000;

export interface TimelineItem {
  readonly entryId: string | undefined;
  readonly promoted: boolean;
  readonly result?: unknown;
  readonly restId?: string;
  /** Named beside the post, in case it does not name itself. */
  readonly namedId?: string;
}

/** An entry without known content is unknown, whatever its container. */
const containers = new Set([
  ...["TimelineAddEntries", "TimelineAddToModule", "TimelineReplaceEntry", "TimelinePinEntry"],
  ...["TimelineClearCache", "TimelineTerminateTimeline", "TimelineShowAlert", "TimelineShowCover"],
  ...["TimelineClearEntriesUnreadState", "TimelineMarkEntriesUnreadGreaterThanSortIndex"],
  ...["TimelineRemoveEntries", "TimelineNavigation", "TimelineUpdateModuleHeader"],
  ...["TimelineTimelineItem", "TimelineTimelineModule", "TimelineTimelineCursor", "TimelineModuleItem"],
  "TimelineTweet",
]);

/** Without posts, or with posts found by their fields. */
const otherKinds = new Set([
  ...["TimelineUser", "TimelineTrend", "TimelineTopic", "TimelineFrame", "TimelineTombstone"],
  ...["TimelineNotification", "TimelinePrompt", "TimelineMessagePrompt", "TimelineCommunity"],
  ...["TimelineLabel", "TimelineTwitterList", "TimelineEventSummary", "TimelineSpelling"],
  ...["TimelineJobDetails", "TimelineMoment"],
]);

const knownTypes = new Set([...containers, ...otherKinds]);

/** REST entries without posts have no type. */
const otherRest = [
  "notification",
  "user",
  "trend",
  "topic",
  "tombstone",
  "prompt",
  "label",
  "spelling",
] as const;

export interface ItemReading {
  readonly items: readonly TimelineItem[];
  readonly known: boolean;
}

/** Counts what X withholds, what lacks a post, and unknown types. */
export function readItem(
  item: unknown,
  entry: { readonly entryId: string | undefined; readonly promoted: boolean },
  tally: Tally,
): ItemReading {
  const type = typeOf(item);
  countUnknown(item, tally);
  const { entryId } = entry;
  const promoted = entry.promoted || isPromoted([item], undefined);
  const wrapper = wrapperIn(item);
  if (wrapper) return { items: [itemIn(wrapper, { entryId, promoted }, tally)], known: true };
  if (type === "TimelineTombstone") tally.withheld++;
  const restItem = restItemIn(child(item, "content"), entryId, promoted);
  const items = restItem ? [restItem] : targetsOf(item, promoted, tally);
  const isNamed = type !== undefined && otherKinds.has(type);
  const known =
    isNamed || items.length > 0 || cursorIn(item) !== undefined || isOtherRest(child(item, "content"));
  return { items, known };
}

/** The mark of an ad may also be beside or inside the post, or in any of its limits. */
export function itemIn(
  wrapper: Json,
  { entryId, promoted }: { readonly entryId: string | undefined; readonly promoted: boolean },
  tally?: Tally,
): TimelineItem {
  const result = resultIn(wrapper, tally);
  const outermost = objectOf(result);
  const isAd = promoted || isPromoted(outermost ? [wrapper, ...limitsOf(outermost)] : [wrapper], undefined);
  const namedId = result === wrapper ? undefined : idOf(wrapper, "rest_id");
  return { entryId, promoted: isAd, result, ...(namedId === undefined ? {} : { namedId }) };
}

export function countUnknown(value: unknown, tally: Tally): void {
  const type = typeOf(value);
  if (type !== undefined && !knownTypes.has(type)) noteUnknown(tally, type, value);
}

export function wrapperIn(value: unknown): Json | undefined {
  const holder = objectOf(value);
  if (!holder) return undefined;
  return objectOf(holder.tweet_results) ?? objectOf(holder.tweetResult) ?? objectOf(holder.tweet_result);
}

export function resultIn(wrapper: Json, tally?: Tally): unknown {
  const { result } = wrapper;
  if (result !== undefined && result !== null) return result;
  if (holdsPost(wrapper)) return wrapper;
  const other = Object.values(wrapper).find((value) => objectOf(value) !== undefined);
  if (other !== undefined && tally) noteUnknown(tally, "result", wrapper);
  return other;
}

/** X's older clients wrap a cursor twice. */
export function cursorIn(value: unknown): Json | undefined {
  const holder = objectOf(value);
  if (!holder) return undefined;
  const cursor = objectOf(objectOf(holder.operation)?.cursor) ?? holder;
  return (cursor.cursorType ?? cursor.cursor_type ?? undefined) === undefined ? undefined : cursor;
}

export function entryIdOf(value: unknown): string | undefined {
  const entry = objectOf(value);
  return entry && (asText(entry.entryId) ?? asText(entry.entry_id));
}

export function isRestContent(content: unknown): boolean {
  return textOf(child(content, "tweet"), "id") !== undefined || isOtherRest(content);
}

function isOtherRest(content: unknown): boolean {
  return otherRest.some((name) => child(content, name) !== undefined);
}

function targetsOf(item: unknown, promoted: boolean, tally: Tally): readonly TimelineItem[] {
  return listOf(child(item, "template"), "target_objects", mostItems).flatMap((target) => {
    const wrapper = wrapperIn(target) ?? child(target, "id_results");
    if (!wrapper) return [];
    if (isReference(resultIn(wrapper))) {
      tally.references++;
      return [];
    }
    return itemIn(
      wrapper,
      { entryId: undefined, promoted: promoted || isPromoted([target], undefined) },
      tally,
    );
  });
}

/** A notification can name its post without sending it. */
function isReference(result: unknown): boolean {
  const named = objectOf(result);
  return (
    named === undefined || Object.keys(named).every((key) => ["__typename", "id", "rest_id"].includes(key))
  );
}

function restItemIn(
  content: unknown,
  entryId: string | undefined,
  promoted: boolean,
): TimelineItem | undefined {
  const tweet = child(content, "tweet");
  const restId = textOf(tweet, "id");
  return restId === undefined
    ? undefined
    : { entryId, promoted: promoted || isPromoted([tweet], entryId), restId };
}
