import { timeOfId } from "../../domain/snowflake.ts";
import { child, idOf, type Json, listOf } from "./json.ts";

/** X lets a post be edited for an hour; a list that says more is no list of versions. */
const longestMs = 24 * 60 * 60_000;
/** X allows five edits. */
const mostVersions = 50;

/**
 * The id of a post's first version, where `id` is that of a later one: each edit gives a post another id. X sends the
 * ids of all versions, beneath `edit_control_initial` when the post at hand is not the first. Undefined for a post
 * that was not edited, and for what cannot be its first version.
 */
export function firstVersionOf(tweet: Json, id: string): string | undefined {
  const control = child(tweet, "edit_control");
  const initial = child(control, "edit_control_initial");
  const [first] = [initial, control].flatMap((holder) => listOf(holder, "edit_tweet_ids", mostVersions));
  const named = typeof first === "string" ? idOf({ first }, "first") : undefined;
  const candidate = named ?? idOf(control, "initial_tweet_id");
  return candidate !== undefined && isShortlyBefore(candidate, id) ? candidate : undefined;
}

function isShortlyBefore(first: string, id: string): boolean {
  const [before, after] = [timeOfId(first), timeOfId(id)];
  return before !== undefined && after !== undefined && before < after && after - before <= longestMs;
}
