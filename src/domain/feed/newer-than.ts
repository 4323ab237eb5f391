import { compareIds } from "../post/snowflake.ts";
import type { Feed } from "./feed.ts";

export function newerThan(feed: Feed, after: string | undefined): Feed {
  if (after === undefined) return feed;
  let start = feed.length;
  for (let item = feed[start - 1]; item && compareIds(item.post.id, after) > 0; item = feed[start - 1])
    start--;
  return feed.slice(start);
}
