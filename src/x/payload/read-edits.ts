import { timeOfId } from "../../domain/post/snowflake.ts";
import { dayMs } from "../../domain/time/units.ts";
import { asId, type Json, objectOf } from "./json.ts";

/** X allows edits for an hour; later ones are not versions. */
const longestMs = dayMs;

/**
 * Each edit gets a new id; X sends all, below `edit_control_initial` in later versions. Undefined for an
 * unedited post.
 */
export function firstVersionOf(tweet: Json, id: string): string | undefined {
  const control = objectOf(tweet.edit_control);
  if (!control) return undefined;
  const first = versionIn(objectOf(control.edit_control_initial)) ?? versionIn(control);
  const candidate = (typeof first === "string" ? asId(first) : undefined) ?? asId(control.initial_tweet_id);
  return candidate !== undefined && candidate !== id && isShortlyBefore(candidate, id)
    ? candidate
    : undefined;
}

function versionIn(holder: Json | undefined): unknown {
  const ids = holder?.edit_tweet_ids;
  return Array.isArray(ids) ? ids[0] : undefined;
}

function isShortlyBefore(first: string, id: string): boolean {
  const [before, after] = [timeOfId(first), timeOfId(id)];
  return before !== undefined && after !== undefined && before < after && after - before <= longestMs;
}
