import { EdgeTable } from "./edge-table.ts";
import { isWhole } from "./word-boundary.ts";

/** Finds which of many phrases stand in a text, all in one pass over it. */
export interface PhraseFinder {
  /** Adds to `found` the number (its place in the list) of each phrase that stands in `text` as whole words. */
  find(text: string, found: Set<number>): void;
}

/**
 * The states of the automaton: beginnings that one or more phrases share, the empty one (0) first. Numbers refer to
 * other states.
 */
interface States {
  readonly edges: EdgeTable;
  readonly parents: number[];
  readonly units: number[];
  /** The phrases that are the state. */
  readonly phrases: Map<number, number[]>;
  /** The longest proper ending of a state that is a state, too. */
  readonly shorter: Int32Array;
  /** The state itself or the first down `shorter` that is a phrase; 0: none is. */
  readonly end: Int32Array;
}

const root = 0;
const asciiWord = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  /\w/.test(String.fromCharCode(unit)) ? 1 : 0,
);

/**
 * Aho and Corasick's automaton (CACM 18, 1975) over UTF-16 units. Texts and phrases come folded; empty phrases are
 * never found.
 */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const size = phrases.reduce((sum, phrase) => sum + phrase.length, 1);
  const states: States = {
    edges: new EdgeTable(size),
    parents: [root],
    units: [0],
    phrases: new Map(),
    shorter: new Int32Array(size),
    end: new Int32Array(size),
  };
  phrases.forEach((phrase, number) => {
    addPhrase(states, phrase, number);
  });
  linkStates(states);
  return { find: (text, found) => find(states, phrases, text, found) };
}

/** Inside a word of ASCII letters nothing can begin that would stand there as whole words: most of a text is passed over. */
function find(states: States, phrases: readonly string[], text: string, found: Set<number>): void {
  const { edges, shorter, end } = states;
  let state = root;
  let isInWord = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const wasInWord = isInWord;
    isInWord = asciiWord[unit] === 1;
    if (state === root && wasInWord && isInWord) continue;
    state = step(edges, shorter, state, unit);
    if (end[state] !== root) addEnds(states, phrases, state, text, index + 1, found);
  }
}

function addEnds(
  { phrases: phrasesOf, shorter, end }: States,
  phrases: readonly string[],
  state: number,
  text: string,
  stop: number,
  found: Set<number>,
): void {
  for (let at = end[state] ?? root; at !== root; at = end[shorter[at] ?? root] ?? root)
    for (const number of phrasesOf.get(at) ?? []) {
      const start = stop - (phrases[number]?.length ?? 0);
      if (!found.has(number) && isWhole(text, start, stop)) found.add(number);
    }
}

function step(edges: EdgeTable, shorter: Int32Array, from: number, unit: number): number {
  for (let state = from; state !== root; state = shorter[state] ?? root) {
    const next = edges.get(state, unit);
    if (next !== root) return next;
  }
  return edges.fromFirst(unit);
}

function addPhrase({ edges, parents, units, phrases }: States, phrase: string, number: number): void {
  let state = root;
  for (let index = 0; index < phrase.length; index++) {
    const unit = phrase.charCodeAt(index);
    let next = edges.get(state, unit);
    if (next === root) {
      next = parents.push(state) - 1;
      units.push(unit);
      edges.set(state, unit, next);
    }
    state = next;
  }
  if (state === root) return;
  const known = phrases.get(state);
  if (known) known.push(number);
  else phrases.set(state, [number]);
}

/** Goes through the states level by level: each finds its ending by way of a shorter state's. */
function linkStates({ edges, parents, units, phrases, shorter, end }: States): void {
  for (const state of inOrderOfDepth(parents).subarray(1)) {
    const parent = parents[state] ?? root;
    const unit = units[state] ?? 0;
    const ending = parent === root ? root : step(edges, shorter, shorter[parent] ?? root, unit);
    shorter[state] = ending;
    end[state] = phrases.has(state) ? state : (end[ending] ?? root);
  }
}

/** All states, each behind those that are less deep. A parent always has a lower number. */
function inOrderOfDepth(parents: readonly number[]): Int32Array {
  const depth = new Int32Array(parents.length);
  for (let state = 1; state < parents.length; state++)
    depth[state] = (depth[parents[state] ?? root] ?? 0) + 1;
  return Int32Array.from(parents.keys()).sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0));
}
