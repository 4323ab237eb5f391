import type { TimelineKind } from "../../../domain/post/timeline-page.ts";
import { endpointOf, kindOfOperation, knownOperations } from "../endpoints.ts";

/**
 * Letters, digits, `_` and the signs before a hashtag as JSON's escapes, which X does not use, and the Kelvin sign's.
 */
const spelledOtherwise = /\\u(?:00(?:23|3\d|[46][1-9a-f]|5[0-9af]|7[0-9a])|212a|ff03)/i;

/** Where the reader finds a person's id and handle; also matches ids of posts. */
const account = /"(?:rest_id|id_str|screen_name)":"(\w{1,50})"/g;

/** Hashtags in a post's text, for when X's list of them is empty or renamed. */
const hashtagSigns = ["#", "\uff03"];
const hashtagLists = ['"hashtags":', '"hashtag_entities":'];

/** Searches and lists count as coverage, and the person's own posts for drafts, whatever they contain. */
const passable: ReadonlySet<TimelineKind> = new Set([
  ...(["home", "profile", "conversation", "notifications"] as const),
  "other",
]);

/** X's bodies begin with their timeline's path; errors come before or after it. */
const placeWithin = 5000;
/** Every post and person has these, in every client. */
const signs = ['"full_text"', '"screen_name"'];

/**
 * True when nothing in this body can concern the person. `isMuted` takes ids and handles; absent when nobody is
 * muted.
 */
export type Glance = (text: string, operation: string, isMuted?: (name: string) => boolean) => boolean;

/**
 * Searches a body's text instead of parsing it, at the places where the reader finds hashtags and handles, in either
 * case. It looks for rare characters and one long name: searching word by word took longer than all else. A false hit
 * costs a reading, a miss costs a post.
 */
export function makeGlance(words: readonly string[]): Glance {
  // Letters beyond ASCII have several spellings, in Unicode and in JSON: with such a hashtag everything is read.
  if (!words.every((word) => /^\w+$/.test(word))) return () => false;
  const handle = new RegExp(`screen_name":"(?:${words.join("|")})"`, "i");
  // The Kelvin sign is the only other character that folds to an ASCII letter.
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
 * Judging by its names alone, is this an ordinary timeline with posts, in a known form, that does not count as
 * coverage? Not for errors, renamed or truncated bodies.
 */
function isOrdinaryTimeline(text: string, operation: string): boolean {
  if (!knownOperations.includes(operation) || !passable.has(kindOfOperation(operation))) return false;
  // Everything here relies on X's JSON having no white space. A list at its end is a list of errors.
  if (!/^\{\S+$/.test(text.slice(0, 40)) || !/[^\]]\}\s*$/.test(text.slice(-60))) return false;
  const paths = endpointOf(operation).instructions ?? [];
  const start = text.slice(0, placeWithin);
  const hasPlace = paths.some((path) => hasKeys(start, path)) || hasKeys(start, "globalObjects");
  return hasPlace && !start.includes('"errors"') && signs.every((sign) => text.includes(sign));
}

/** Most bodies have no numeric escape, and searching for plain text is several times faster. */
function isSpelledOtherwise(text: string): boolean {
  return text.includes("\\u") && spelledOtherwise.test(text);
}

/** In this order, which is their nesting. */
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
