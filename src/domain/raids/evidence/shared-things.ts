import { compareIds } from "../../post/snowflake.ts";
import type { Roster } from "../roster.ts";
import { hasPhrase } from "../texts/phrases.ts";
import { runOf, type Wordage } from "../texts/wordage.ts";
import { limits } from "../weights.ts";
import type { Account, FirstSaying, SharedThing } from "./account.ts";
import { isCopier } from "./copied-text.ts";
import type { Thing } from "./things-of.ts";

/** By kind and name. */
export type Things = Map<string, SharedThing>;
/** A collision overwrites. A phrase of one account has only a time. */
export interface Phrases {
  readonly numbers: Int32Array;
  readonly uses: (SharedThing | FirstSaying | undefined)[];
}

const mostThings = 4_000;
const placesOfPhrases = 2 ** 14;
/** One more user changes no score. */
const mostUsers = 200;
const mostRegulars = 8;

export function thingNamed(
  things: Things,
  key: string,
  { kind, name }: Thing,
  at: number,
  roster: Roster,
): SharedThing {
  let thing = things.get(key);
  if (!thing) {
    thing = newThing(kind, name, roster.things.has(key));
    if (things.size >= mostThings) forgetUnused(things);
    things.set(key, thing);
  }
  thing.lastAt = Math.max(thing.lastAt, at);
  return thing;
}

/** An array that grows sparsely is slow. */
export function noPhrases(): Phrases {
  return { numbers: new Int32Array(placesOfPhrases), uses: Array.from({ length: placesOfPhrases }) };
}

/** From the second account within half an hour on. */
export function usePhrase(
  { numbers, uses }: Phrases,
  phrase: number,
  saying: FirstSaying,
  wordage: Wordage,
  at: number,
): { readonly thing: SharedThing; readonly before?: Account } | undefined {
  const place = phrase & (placesOfPhrases - 1);
  const known = numbers[place] === phrase ? uses[place] : undefined;
  numbers[place] = phrase;
  if (known && !isOver(known, saying.at)) {
    if ("joined" in known && known.account === saying.account) return undefined;
    const run = runOf(wordage, at, limits.phraseWords);
    if ("users" in known && known.name === run) return useAgain(known, saying);
    if ("joined" in known && hasPhrase(known.joined, run)) {
      const thing = {
        ...newThing("phrase", run, false),
        first: isEarlier(saying, known) ? saying : known,
      };
      thing.lastAt = Math.max(saying.at, known.at);
      uses[place] = thing;
      return { thing, before: known.account };
    }
  }
  uses[place] = saying;
  return undefined;
}

function useAgain(
  known: SharedThing,
  saying: FirstSaying,
): { readonly thing: SharedThing; readonly before?: Account } {
  known.lastAt = Math.max(known.lastAt, saying.at);
  if (!known.first || !isEarlier(saying, known.first)) return { thing: known };
  const before = known.first.account;
  known.first = saying;
  return before === saying.account ? { thing: known } : { thing: known, before };
}

function isOver(known: SharedThing | FirstSaying, now: number): boolean {
  return now - ("users" in known ? known.lastAt : known.at) > limits.alikeWithinMs;
}

function isEarlier(a: FirstSaying, b: FirstSaying): boolean {
  return a.at < b.at || (a.at === b.at && compareIds(a.id, b.id) < 0);
}

function newThing(kind: Thing["kind"], name: string, usual: boolean): SharedThing {
  return { kind, name, usual, users: [], first: undefined, lastAt: 0, gone: 0, regulars: [] };
}

/** Half at once, because scanning is slow. */
function forgetUnused(things: Things): void {
  const times = Float64Array.from(things.values(), ({ lastAt }) => lastAt).sort();
  const middle = times[times.length >> 1] ?? 0;
  for (const [key, { lastAt }] of things) if (lastAt <= middle) things.delete(key);
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
