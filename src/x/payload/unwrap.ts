import { child, eitherChild, type Json, objectOf, typeOf } from "./json.ts";
import { noteUnknown, type Tally } from "./tally.ts";

/** Types of withheld posts. */
const gone = /^(?:Tweet|Post)(?:Tombstone|Unavailable|PreviewDisplay)$/;
const shown = /^(?:Tweet|Post)(?:WithVisibilityResults)?$/;
/** Limits within limits. */
const deepestLimits = 3;

/**
 * Bare, with reply limits (TweetWithVisibilityResults), or untyped (CreateTweet, REST). Undefined when X
 * withholds it, sometimes as `{}`. `tally` counts withheld and unknown types; an unknown type with a post is
 * still read.
 */
export function unwrap(result: unknown, tally?: Tally): Json | undefined {
  const wrapper = objectOf(result);
  if (wrapper && isPlain(wrapper)) return wrapper;
  const tweet = wrapper && limitsOf(wrapper).at(-1);
  if (!tweet || isGone(wrapper) || (tweet !== wrapper && isGone(tweet))) {
    if (tally) tally.withheld++;
    return undefined;
  }
  const type = typeOf(wrapper);
  if (type === undefined || shown.test(type)) return tweet;
  if (tally) noteUnknown(tally, type, wrapper);
  return child(tweet, "legacy") !== undefined || holdsPost(tweet) ? tweet : undefined;
}

/** As nearly all are. */
function isPlain(wrapper: Json): boolean {
  return (
    wrapper.__typename === "Tweet" &&
    wrapper.tweet === undefined &&
    wrapper.post === undefined &&
    wrapper.tweet_results === undefined
  );
}

/** What holds a post, and the post at last. */
export function limitsOf(wrapper: Json): readonly Json[] {
  const holders = [wrapper];
  for (let tweet: Json | undefined = wrapper; holders.length <= deepestLimits; holders.push(tweet)) {
    tweet = eitherChild(tweet, "tweet", "post") ?? child(tweet.tweet_results, "result");
    if (!tweet) break;
  }
  return holders;
}

function isGone(value: Json): boolean {
  const type = typeOf(value);
  return type === undefined ? isEmpty(value) : gone.test(type);
}

export function isEmpty(value: object): boolean {
  for (const _ in value) return false;
  return true;
}

export function holdsPost(tweet: Json): boolean {
  return (
    saysText(objectOf(tweet.details)) ||
    saysText(objectOf(tweet.legacy)) ||
    typeof tweet.full_text === "string"
  );
}

function saysText(holder: Json | undefined): boolean {
  return holder !== undefined && (typeof holder.full_text === "string" || typeof holder.text === "string");
}
