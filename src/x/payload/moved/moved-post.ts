import { eitherChild, type Json, objectOf } from "../json.ts";
import { holdsPost } from "../unwrap.ts";

export function repostIn(holder: Json): Json | undefined {
  return fullest(
    holder.retweeted_status_results,
    holder.retweeted_status_result,
    holder.retweeted_tweet_results,
  );
}

export function quoteIn(holder: Json): Json | undefined {
  return fullest(holder.quoted_tweet_results, holder.quoted_status_result, holder.quoted_status_results);
}

const named: ReadonlySet<string> = new Set([
  ...["retweeted_status_results", "retweeted_status_result", "retweeted_tweet_results"],
  ...["quoted_tweet_results", "quoted_status_result", "quoted_status_results"],
]);

/** Most posts have none. */
function fullest(first: unknown, second: unknown, third: unknown): Json | undefined {
  if (first === undefined && second === undefined && third === undefined) return undefined;
  const wrappers = [first, second, third].map(objectOf);
  return wrappers.find(holdsResult) ?? wrappers.find((each) => each !== undefined);
}

export function holdsResult(wrapper: Json | undefined): boolean {
  return wrapper !== undefined && wrapper.result !== undefined && wrapper.result !== null;
}

const answered = /repl[yi]|parent|conversation/i;

/** What holds a post within a post under a name that X never used; what it answers is neither reposted nor quoted. */
export function movedPost(holders: readonly Json[], name = /^/): Json | undefined {
  for (const holder of holders)
    for (const key in holder) {
      const value = holder[key];
      if (typeof value !== "object" || value === null || !("result" in value)) continue;
      const result = objectOf(value.result);
      if (result && !named.has(key) && name.test(key) && !answered.test(key) && isPost(result))
        return objectOf(value);
    }
  return undefined;
}

/** How deep a renamed or wrapped `legacy` may hold it. */
const deepest = 3;

/** In what X renamed or wrapped; never a quoted post, nor what is answered. */
export function deepRepost(holder: Json, depth = 0): Json | undefined {
  for (const key in holder) {
    const value = objectOf(holder[key]);
    if (!value || answered.test(key) || /quot|user/i.test(key)) continue;
    const result = objectOf(value.result);
    if (result && isPost(result)) return value;
    const found = depth < deepest ? deepRepost(value, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

function isPost(result: Json): boolean {
  return holdsPost(eitherChild(result, "tweet", "post") ?? result);
}
