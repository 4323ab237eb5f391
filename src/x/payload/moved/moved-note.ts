import { child, type Json, objectOf, textOf } from "../json.ts";
import { holdsPost } from "../unwrap.ts";

/** Of a long post X sends 280 of its weighted characters beside its note: 140 at the least, less what it cuts of a word. */
const fewestBeside = 110;
/** Without a note's fields, only a longer text that begins like a text of this length is taken for one. */
const fewestCut = 100;
/** X cuts a long text within a word. */
const cutWord = 12;
/** An end of signs and addresses is looked for in this many characters: in endless ones that takes seconds. */
const endWithin = 300;
const deepest = 6;
/** Of somebody else, of another version, or large and without a text. */
const elsewhere =
  /^(?:core|entities|extended_entities|card|views|edit_control)$|user|quot|retweet|repost|repl|parent|conversation|transl|preview|descr|previous|version/;

/** Only a note has a text and a set of entities. x-web says of a post that it has none. */
export function movedNote(tweet: Json, beside: string | undefined): Json | undefined {
  if (tweet.note_tweet === null || (beside !== undefined && beside.length < fewestBeside)) return undefined;
  return noteByFields(tweet) ?? (beside === undefined ? undefined : noteByStart(tweet, beside));
}

function noteByFields(tweet: Json): Json | undefined {
  for (const key in tweet) {
    const holder = objectOf(tweet[key]);
    for (const name in holder) {
      const inner = holder[name];
      if (typeof inner !== "object" || inner === null || !("result" in inner)) continue;
      const result = objectOf(inner.result);
      if (result && isNote(result)) return result;
    }
  }
  return undefined;
}

function noteByStart(tweet: Json, beside: string): Json | undefined {
  if (beside.length < fewestCut) return undefined;
  let short: string | undefined;
  return longerIn(
    tweet,
    (value) => {
      if (value.length < fewestCut || value === beside) return false;
      // Once a post, and only where another text is as long.
      short ??= bareText(beside);
      return isLonger(value, short);
    },
    0,
  );
}

function longerIn(holder: Json, isNoteText: (value: string) => boolean, depth: number): Json | undefined {
  for (const key in holder) {
    const value = holder[key];
    if (typeof value === "string") {
      if (isNoteText(value)) return { ...holder, text: value };
    } else if (typeof value === "object" && depth < deepest && !elsewhere.test(key)) {
      const inner = objectOf(value);
      const found = inner && !isOther(inner) ? longerIn(inner, isNoteText, depth + 1) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

/** Both without the escapes of X's text, and without the handles that a reply begins with. */
function isLonger(value: string, short: string): boolean {
  if (short.length < fewestCut || value.length <= short.length) return false;
  const text = bareText(value);
  return text.length > short.length && text.startsWith(short.slice(0, -cutWord));
}

function isNote(holder: Json): boolean {
  return textOf(holder, "text") !== undefined && child(holder, "entity_set") !== undefined;
}

function isOther(inner: Json): boolean {
  return "result" in inner && holdsPost(objectOf(inner.result) ?? {});
}

function bareText(text: string): string {
  const end = text.slice(-endWithin);
  const bare = text.slice(0, text.length - end.length) + end.replace(/\s*(?:…|https?:\/\/t\.co\/\w+)*$/, "");
  return bare
    .replace(/^(?:\s*@\w+)+\s+/, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
