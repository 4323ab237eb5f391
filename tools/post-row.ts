import { versionIdOf } from "../src/domain/post/post.ts";
import type { ReadEntry } from "../src/x/payload/read-body.ts";

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/**
 * One read post as one flat object in X's own words and order: times in X's form, the text before it was cut, null
 * for what X did not say.
 */
export function rowOf({ post, promoted, sent }: ReadEntry) {
  return {
    id: versionIdOf(post),
    promoted,
    created_at: timeInXForm(sent.createdAt),
    author_id: post.author.id ?? null,
    handle: post.author.handle,
    followers: post.author.followers ?? null,
    account_created: timeInXForm(post.author.createdAt),
    text: sent.text,
    retweet_of: post.repostOf?.id ?? null,
    retweet_author: post.repostOf?.author?.handle ?? null,
    quote_of: post.quote?.id ?? null,
    reply_to: post.replyTo?.id ?? null,
    reply_to_handle: sent.replyToHandle ?? null,
    hashtags: post.entities.hashtags.map((hashtag) => hashtag.tag),
    mentions: sent.mentions.map((mention) => mention.handle),
    links: post.entities.links.map((link) => link.expandedUrl ?? link.url),
    note: sent.note,
  };
}

/** A time (ms) as X writes it: "Wed Jul 08 20:18:14 +0000 2026". */
function timeInXForm(time: number | undefined): string | null {
  if (time === undefined) return null;
  const date = new Date(time);
  const [, day, month, year, clock] = date.toUTCString().split(" ");
  return `${days[date.getUTCDay()]} ${month} ${day} ${clock} +0000 ${year}`;
}
