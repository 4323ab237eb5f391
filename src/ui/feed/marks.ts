import { type Feed, type FeedFilter, type FeedItem, feedFilters, passesFilter } from "../../domain/feed.ts";
import { sameHandle } from "../../domain/handle.ts";
import { compareIds } from "../../domain/snowflake.ts";

/** The newest post seen under each filter. Reading the moderators alone does not make the rest read. */
export type Marks = Readonly<Partial<Record<FeedFilter, string>>>;

/** The marks after `postId` was seen under a filter; a mark only ever moves to newer posts. */
export function markSeen(marks: Marks, filter: FeedFilter, postId: string): Marks {
  const known = marks[filter];
  return known !== undefined && compareIds(known, postId) >= 0 ? marks : { ...marks, [filter]: postId };
}

/** Has the person not seen this post under any filter that shows it? Their own posts are never new to them. */
export function isUnread(item: FeedItem, marks: Marks, ownHandle: string | undefined): boolean {
  if (sameHandle(item.post.author.handle, ownHandle)) return false;
  return !feedFilters.some((filter) => {
    const mark = marks[filter];
    return mark !== undefined && passesFilter(item, filter) && compareIds(item.post.id, mark) <= 0;
  });
}

/** The unread posts of a feed, oldest first. Looks only at what is newer than the mark for everything. */
export function unreadOf(feed: Feed, marks: Marks, ownHandle: string | undefined): Feed {
  const unread: FeedItem[] = [];
  for (let index = feed.length - 1; index >= 0; index--) {
    const item = feed[index];
    if (!item || (marks.all !== undefined && compareIds(item.post.id, marks.all) <= 0)) break;
    if (isUnread(item, marks, ownHandle)) unread.push(item);
  }
  return unread.reverse();
}

/** The newest post up to which everything has been seen; undefined when nothing has. */
export function readUpTo(feed: Feed, marks: Marks, ownHandle: string | undefined): string | undefined {
  const firstUnread = unreadOf(feed, marks, ownHandle)[0];
  if (!firstUnread) return feed.at(-1)?.post.id;
  const before = feed[feed.indexOf(firstUnread) - 1]?.post.id;
  if (before === undefined) return marks.all;
  return marks.all !== undefined && compareIds(marks.all, before) > 0 ? marks.all : before;
}
