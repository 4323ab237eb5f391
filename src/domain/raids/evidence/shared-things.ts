import { compareIds } from "../../post/snowflake.ts";
import type { Roster } from "../roster.ts";
import { hasPhrase } from "../texts/phrases.ts";
import { runOf, type Wordage } from "../texts/wordage.ts";
import { limits } from "../weights.ts";
import type { Account, FirstUse, SharedThing } from "./account.ts";
import { isCopier } from "./copied-text.ts";
import { keyOf, type NamedKind, type Thing } from "./things-of.ts";

/** By kind, then by name. */
export type Things = Readonly<Record<NamedKind, Map<string, SharedThing>>>;
/** A collision overwrites. A phrase of one account has only a time. */
export interface Phrases {
  readonly numbers: Int32Array;
  readonly uses: (SharedThing | FirstUse | undefined)[];
  /** Who was first with the phrase last used, if that has changed. */
  wasFirst: Account | undefined;
}

const mostThings = 4_000;
const placesOfPhrases = 2 ** 14;
/** One more user changes no score. */
const mostUsers = 200;
const mostRegulars = 8;

export function noThings(): Things {
  return { tag: new Map(), mention: new Map(), site: new Map(), picture: new Map() };
}

export function thingNamed(
  things: Things,
  kind: NamedKind,
  name: string,
  at: number,
  roster: Roster,
): SharedThing {
  let thing = things[kind].get(name);
  if (!thing) {
    thing = newThing(kind, name, roster.things.has(keyOf(kind, name)));
    const { tag, mention, site, picture } = things;
    if (tag.size + mention.size + site.size + picture.size >= mostThings) forgetUnused(things);
    things[kind].set(name, thing);
  }
  thing.lastAt = Math.max(thing.lastAt, at);
  return thing;
}

/** An array that grows sparsely is slow. */
export function noPhrases(): Phrases {
  return {
    numbers: new Int32Array(placesOfPhrases),
    uses: Array.from({ length: placesOfPhrases }),
    wasFirst: undefined,
  };
}

/** From the second account within half an hour on. */
export function usePhrase(
  phrases: Phrases,
  phrase: number,
  use: FirstUse,
  wordage: Wordage,
  at: number,
): SharedThing | undefined {
  const { numbers, uses } = phrases;
  phrases.wasFirst = undefined;
  const place = phrase & (placesOfPhrases - 1);
  const known = numbers[place] === phrase ? uses[place] : undefined;
  numbers[place] = phrase;
  if (known && !isOver(known, use.at)) {
    if ("joined" in known && known.account === use.account) {
      if (isEarlier(use, known)) uses[place] = use;
      return undefined;
    }
    const run = runOf(wordage, at, limits.phraseWords);
    if ("users" in known && known.name === run) return useAgain(phrases, known, use);
    if ("joined" in known && hasPhrase(known.joined, run)) {
      const thing = newThing("phrase", run, false);
      thing.first = isEarlier(use, known) ? use : known;
      thing.lastAt = Math.max(use.at, known.at);
      uses[place] = thing;
      phrases.wasFirst = known.account;
      return thing;
    }
  }
  uses[place] = use;
  return undefined;
}

function useAgain(phrases: Phrases, known: SharedThing, use: FirstUse): SharedThing {
  known.lastAt = Math.max(known.lastAt, use.at);
  if (!known.first || !isEarlier(use, known.first)) return known;
  const before = known.first.account;
  known.first = use;
  if (before !== use.account) phrases.wasFirst = before;
  return known;
}

function isOver(known: SharedThing | FirstUse, now: number): boolean {
  return now - ("users" in known ? known.lastAt : known.at) > limits.alikeWithinMs;
}

function isEarlier(a: FirstUse, b: FirstUse): boolean {
  return a.at < b.at || (a.at === b.at && compareIds(a.id, b.id) < 0);
}

function newThing(kind: Thing["kind"], name: string, usual: boolean): SharedThing {
  return { kind, name, usual, users: [], first: undefined, lastAt: 0, gone: 0, regulars: [] };
}

/** Half at once, because scanning is slow. */
function forgetUnused(things: Things): void {
  const all = kindsOf(things).flatMap((named) => [...named.values()]);
  const times = Float64Array.from(all, ({ lastAt }) => lastAt).sort();
  const middle = times[times.length >> 1] ?? 0;
  for (const named of kindsOf(things))
    for (const [name, { lastAt }] of named) if (lastAt <= middle) named.delete(name);
}

function kindsOf({ tag, mention, site, picture }: Things): readonly Map<string, SharedThing>[] {
  return [tag, mention, site, picture];
}

export function addUser(thing: SharedThing, account: Account): void {
  if (thing.users.length < mostUsers) thing.users.push(account);
}

/** It stays counted, but nothing references it. */
export function leaveThings(account: Account): void {
  for (const own of [account.things, account.phrases]) {
    for (const thing of own) leave(thing, account);
    own.length = 0;
  }
}

function leave(thing: SharedThing, account: Account): void {
  const place = thing.users.indexOf(account);
  if (place < 0) return;
  thing.users.splice(place, 1);
  thing.gone++;
}

export function addRegular(thing: SharedThing, account: Account): void {
  if (thing.regulars.length < mostRegulars && !thing.regulars.includes(account)) thing.regulars.push(account);
}

/** Foreign until used by a regular who copies nobody: half the raiders of a second week are "known". */
export function isForeign(thing: SharedThing): boolean {
  if (thing.usual) return false;
  for (const regular of thing.regulars) if (!isCopier(regular)) return false;
  return true;
}
