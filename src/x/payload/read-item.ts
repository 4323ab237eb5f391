import { child, field, listOf, objectOf, textOf, typeOf } from "./json.ts";
import { count, type Tally } from "./tally.ts";

/** A module of a real body has at most 250 items. */
const mostItems = 2000;

/** One place of a timeline that holds a post: the wrapper of its result, or in REST the post's id. */
export interface TimelineItem {
  readonly entryId: string | undefined;
  readonly promoted: boolean;
  readonly result?: unknown;
  readonly restId?: string;
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

/**
 * The posts' places in one item of a timeline: a post, the posts that a notification is about, or none. What X
 * withholds, what has no post where a post should be, and what is of an unknown type is counted.
 */
export function readItem(
  item: unknown,
  entry: { readonly entryId: string | undefined; readonly promoted: boolean },
  tally: Tally,
): readonly TimelineItem[] {
  const type = typeOf(item);
  countUnknown(item, tally);
  const { entryId } = entry;
  const promoted = entry.promoted || isPromoted(item, entryId);
  const wrapper = objectOf(field(item, "tweet_results"));
  if (wrapper) return [{ entryId, promoted, result: field(wrapper, "result") }];
  if (type === "TimelineTombstone") tally.withheld++;
  if (type === "TimelineTweet") count(tally.missing, "id");
  const restItem = restItemIn(child(item, "content"), entryId, promoted);
  return restItem ? [restItem] : targetsOf(item, promoted);
}

/** Is this an ad? X says so beside the post, and in the names of some entries. */
export function isPromoted(value: unknown, entryId: string | undefined): boolean {
  return objectOf(field(value, "promotedMetadata")) !== undefined || /^promoted/.test(entryId ?? "");
}

/** Counts the value's type when it is none that is known. */
export function countUnknown(value: unknown, tally: Tally): void {
  const type = typeOf(value);
  if (type !== undefined && !knownTypes.has(type)) count(tally.unknown, type);
}

/** The posts that a notification is about: liked, reposted, answered ones. */
function targetsOf(item: unknown, promoted: boolean): readonly TimelineItem[] {
  return listOf(child(item, "template"), "target_objects", mostItems).flatMap((target) => {
    const wrapper = objectOf(field(target, "tweet_results"));
    return wrapper ? { entryId: undefined, promoted, result: field(wrapper, "result") } : [];
  });
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
    : { entryId, promoted: promoted || isPromoted(tweet, entryId), restId };
}
