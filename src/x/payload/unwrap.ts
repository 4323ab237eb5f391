import { child, field, type Json, objectOf, typeOf } from "./json.ts";
import { count, type Tally } from "./tally.ts";

/** X's marks of a post that it does not show. */
const gone = new Set(["TweetTombstone", "TweetUnavailable", "TweetPreviewDisplay"]);
const shown = new Set(["Tweet", "TweetWithVisibilityResults"]);

/**
 * The post itself in a post result: bare, with limits on who may answer (TweetWithVisibilityResults), or without
 * a type name (CreateTweet, REST). Undefined when X withholds it; `{}` is one of X's forms for that. With a tally
 * what is withheld or of an unknown type is counted; an unknown type is read all the same where it holds a post.
 */
export function unwrap(result: unknown, tally?: Tally): Json | undefined {
  const wrapper = objectOf(result);
  const type = typeOf(wrapper);
  if (!wrapper || (type !== undefined && gone.has(type)) || isEmpty(wrapper)) {
    if (tally) tally.withheld++;
    return undefined;
  }
  const tweet = child(wrapper, "tweet") ?? wrapper;
  if (type === undefined || shown.has(type)) return tweet;
  if (tally) count(tally.unknown, type);
  return holdsPost(tweet) ? tweet : undefined;
}

function isEmpty(value: Json): boolean {
  for (const _ in value) return false;
  return true;
}

function holdsPost(tweet: Json): boolean {
  return child(tweet, "legacy") !== undefined || typeof field(tweet, "full_text") === "string";
}
