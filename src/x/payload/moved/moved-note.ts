import { child, type Json, objectOf, textOf } from "../json.ts";

/** Of a long post X sends more than this many characters beside its note. */
const fewestBeside = 60;

/** Only a note has a text and a set of entities. x-web says of a post that it has none. */
export function movedNote(tweet: Json, beside: string | undefined): Json | undefined {
  if (tweet.note_tweet === null || (beside !== undefined && beside.length < fewestBeside)) return undefined;
  for (const key in tweet) {
    const holder = objectOf(tweet[key]);
    for (const name in holder) {
      const inner = holder[name];
      if (typeof inner !== "object" || inner === null || !("result" in inner)) continue;
      const result = objectOf(inner.result);
      if (result && textOf(result, "text") !== undefined && child(result, "entity_set")) return result;
    }
  }
  return undefined;
}
