import type { Chat } from "./chat.ts";
import { type Feed, type FeedFilter, feedFilters, newerThan, passesFilter } from "./feed.ts";
import { sameHandle } from "./handle.ts";

/** New posts by kind. A post may be of several kinds. */
export interface NewCounts {
  readonly all: number;
  readonly forYou: number;
  readonly fromModerator: number;
  readonly questions: number;
}

/** New posts under each filter, for its badge. */
export type UnreadCounts = Readonly<Record<FeedFilter, number>>;

/** Posts newer than `after` under each filter; the person's own are never new to them. */
export function unreadCounts(
  feed: Feed,
  after: string | undefined,
  ownHandle: string | undefined,
): UnreadCounts {
  const fresh = freshIn(feed, after, ownHandle);
  const counts = { all: 0, chat: 0, moderators: 0, mentions: 0 };
  for (const item of fresh)
    for (const filter of feedFilters) if (passesFilter(item, filter)) counts[filter]++;
  return counts;
}

/** Posts newer than `after` by kind, of those that `filter` shows. */
export function newCounts(
  feed: Feed,
  after: string | undefined,
  ownHandle: string | undefined,
  filter: FeedFilter = "all",
): NewCounts {
  const fresh = freshIn(feed, after, ownHandle).filter((item) => passesFilter(item, filter));
  return {
    all: fresh.length,
    forYou: fresh.filter(({ streams }) => streams.includes("mentions")).length,
    fromModerator: fresh.filter(({ streams }) => streams.includes("moderators")).length,
    questions: fresh.filter(({ question }) => question !== undefined).length,
  };
}

/** The bar above the newest posts: "27 new · 2 for you · 1 from a moderator"; undefined when nothing is new. */
export function summarySentence(counts: NewCounts): string | undefined {
  if (counts.all === 0) return undefined;
  const parts = [`${counts.all} new`];
  if (counts.questions > 0)
    parts.push(counts.questions === 1 ? "1 question" : `${counts.questions} questions`);
  if (counts.forYou > 0) parts.push(`${counts.forYou} for you`);
  if (counts.fromModerator > 0) parts.push(`${counts.fromModerator} from ${hosts(counts.fromModerator)}`);
  return parts.join(" · ");
}

/** The same for a screen reader, as a sentence: "27 new posts in #copchat, 2 for you, 1 from a moderator." */
export function spokenSummary(counts: NewCounts, chat: Chat): string | undefined {
  const [first, ...others] = summarySentence(counts)?.split(" · ") ?? [];
  if (first === undefined) return undefined;
  const posts = `${first} ${counts.all === 1 ? "post" : "posts"} in #${chat.hashtags[0]}`;
  return `${[posts, ...others].join(", ")}.`;
}

function hosts(count: number): string {
  return count === 1 ? "a moderator" : "moderators";
}

function freshIn(feed: Feed, after: string | undefined, ownHandle: string | undefined): Feed {
  return newerThan(feed, after).filter(({ post }) => !sameHandle(post.author.handle, ownHandle));
}
