import type { TimelineKind } from "../../../domain/post/timeline-page.ts";
import { endpointOf, kindOfOperation, knownOperations } from "../endpoints.ts";

/**
 * Letters, digits, `_` and the signs before a hashtag as JSON's escapes, which X does not use, and the Kelvin sign's.
 */
const spelledOtherwise = /\\u(?:00(?:23|3\d|[46][1-9a-f]|5[0-9af]|7[0-9a])|212a|ff03)/i;

/** Where the reader takes a person's id and handle from; ids of posts are among them. */
const account = /"(?:rest_id|id_str|screen_name)":"(\w{1,50})"/g;

/** What the reader finds in a post's text, where a list of hashtags is empty or has another name. */
const hashtagSigns = ["#", "\uff03"];
const hashtagLists = ['"hashtags":', '"hashtag_entities":'];

/** A search and a list count for what was loaded, and one's own posts for drafts, whatever is in them. */
const passable: ReadonlySet<TimelineKind> = new Set([
  ...(["home", "profile", "conversation", "notifications"] as const),
  "other",
]);

/** X's bodies begin with where their timeline stands; errors stand before it or behind. */
const placeWithin = 5000;
/** Every post and every person of every client has these. */
const signs = ['"full_text"', '"screen_name"'];

/**
 * Says of the body of an operation's answer that nothing in it can concern the person. `isMuted` is asked with ids and
 * handles; absent where nobody is muted.
 */
export type Glance = (text: string, operation: string, isMuted?: (name: string) => boolean) => boolean;

/**
 * Makes what looks through the text of a body instead of reading it, at the places where the reader finds hashtags and
 * handles, in either case. It finds rare signs and one long name, never one word after another: that took longer than
 * all else. What it finds too much costs a reading, what too little a post.
 */
export function makeGlance(words: readonly string[]): Glance {
  // Letters beyond ASCII have several spellings, in Unicode as in JSON: with such a hashtag everything is read.
  if (!words.every((word) => /^\w+$/.test(word))) return () => false;
  const handle = new RegExp(`screen_name":"(?:${words.join("|")})"`, "i");
  // The Kelvin sign is the one other letter that folds to one of a word's.
  const sought = words.join("|").replaceAll("k", "[k\u212a]");
  const anyWord = new RegExp(sought, "i");
  const wordHere = new RegExp(sought, "iy");
  const isAfter = (text: string, at: number): boolean => {
    wordHere.lastIndex = at + 1;
    return wordHere.test(text);
  };
  const names = (text: string): boolean =>
    handle.test(text) ||
    hashtagSigns.some((sign) => isAnywhere(text, sign, (at) => isAfter(text, at))) ||
    isAnywhere(text, "[{", (at) => isHashtagList(text, at) && anyWord.test(upToEnd(text, at)));
  return (text, operation, isMuted) =>
    isOrdinaryTimeline(text, operation) &&
    !isSpelledOtherwise(text) &&
    !(words.length > 0 && names(text)) &&
    !(isMuted && namesAccount(text, isMuted));
}

function isAnywhere(text: string, sign: string, holds: (at: number) => boolean): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) if (holds(at)) return true;
  return false;
}

function isHashtagList(text: string, at: number): boolean {
  return hashtagLists.some((key) => text.startsWith(key, at - key.length));
}

function upToEnd(text: string, at: number): string {
  const end = text.indexOf("}]", at);
  return text.slice(at, end < 0 ? undefined : end);
}

/**
 * Is this text, by a look at its names alone, an answer with posts of a timeline that counts for nothing by itself, in a
 * form that is read? X's errors are not, nor is what X renamed or cut short.
 */
function isOrdinaryTimeline(text: string, operation: string): boolean {
  if (!knownOperations.includes(operation) || !passable.has(kindOfOperation(operation))) return false;
  // X's JSON has no room between its parts, which everything here relies on. A list at its end is one of errors.
  if (!/^\{\S+$/.test(text.slice(0, 40)) || !/[^\]]\}\s*$/.test(text.slice(-60))) return false;
  const paths = endpointOf(operation).instructions ?? [];
  const start = text.slice(0, placeWithin);
  const hasPlace = paths.some((path) => hasKeys(start, path)) || hasKeys(start, "globalObjects");
  return hasPlace && !start.includes('"errors"') && signs.every((sign) => text.includes(sign));
}

/** Most bodies have no escape by a number at all, and looking for a plain text is several times faster. */
function isSpelledOtherwise(text: string): boolean {
  return text.includes("\\u") && spelledOtherwise.test(text);
}

/** In this order, which is that of an object within another. */
function hasKeys(text: string, path: string): boolean {
  let at = 0;
  for (const key of path.split(".")) {
    at = text.indexOf(`"${key}"`, at);
    if (at < 0) return false;
  }
  return true;
}

function namesAccount(text: string, isMeant: (name: string) => boolean): boolean {
  for (const [, name] of text.matchAll(account)) if (name !== undefined && isMeant(name)) return true;
  return false;
}
