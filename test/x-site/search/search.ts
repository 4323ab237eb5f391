import type { SitePost } from "../evening.ts";
import { likesOf } from "../wire/tweet.ts";
import type { World } from "../world.ts";
import { matches } from "./match.ts";
import { hasTerm, type Query } from "./query.ts";

/** The longest query that X takes, in characters. */
export const longestQuery = 512;

const reposts = ["nativeretweets", "nativereposts", "retweets"];

/** The posts that match now, newest first (Latest) or most liked first (Top). Reposts only where the query asks for them. */
export function search(query: Query, product: string, world: World): readonly SitePost[] {
  const wantsReposts = hasTerm(query, "include", reposts) || hasTerm(query, "filter", reposts);
  const found = world
    .publishedOrLeft()
    .filter((post) => !post.promoted && (wantsReposts || post.repostOf === undefined))
    .filter((post) => product !== "Media" || post.media !== undefined)
    .filter((post) => matches(query, post, world))
    .toReversed();
  return product === "Top" ? found.toSorted((a, b) => likesOf(b) - likesOf(a)) : found;
}
