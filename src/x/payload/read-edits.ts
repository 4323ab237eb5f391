import { timeOfId } from "../../domain/post/snowflake.ts";
import { dayMs } from "../../domain/time/units.ts";
import { child, idOf, type Json, listOf } from "./json.ts";

/** X allows edits for an hour; later ones are not versions. */
const longestMs = dayMs;

/**
 * Each edit gets a new id; X sends all, below `edit_control_initial` in later versions. Undefined for an
 * unedited post.
 */
export function firstVersionOf(tweet: Json, id: string): string | undefined {
  const control = child(tweet, "edit_control");
  if (!control) return undefined;
  const initial = child(control, "edit_control_initial");
  const first = versionIn(initial) ?? versionIn(control);
  const named = typeof first === "string" ? idOf({ first }, "first") : undefined;
  const candidate = named ?? idOf(control, "initial_tweet_id");
  return candidate !== undefined && candidate !== id && isShortlyBefore(candidate, id)
    ? candidate
    : undefined;
}

function versionIn(holder: Json | undefined): unknown {
  return listOf(holder, "edit_tweet_ids", 1)[0];
}

function isShortlyBefore(first: string, id: string): boolean {
  const [before, after] = [timeOfId(first), timeOfId(id)];
  return before !== undefined && after !== undefined && before < after && after - before <= longestMs;
}
