import { EdgeTable } from "./edge-table.ts";
import { isWhole } from "./word-boundary.ts";

export interface PhraseFinder {
  find(text: string, found: Set<number>): void;
}

interface States {
  readonly edges: EdgeTable;
  readonly parents: number[];
  readonly units: number[];
  readonly phrases: Map<number, number[]>;
  readonly shorter: Int32Array;
  /** The first phrase state along `shorter`; 0: none. */
  readonly end: Int32Array;
}

const root = 0;
/** Turns the preceding digit into an emoji, even after a letter. */
const keycap = 0x20e3;
const asciiWord = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  /\w/.test(String.fromCharCode(unit)) ? 1 : 0,
);

/**
 * Aho and Corasick (CACM 18, 1975) over UTF-16 units. Texts and phrases must be folded; empty phrases never
 * match.
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

function find(states: States, phrases: readonly string[], text: string, found: Set<number>): void {
  const { edges, shorter, end } = states;
  let state = root;
  let isInWord = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const wasInWord = isInWord;
    isInWord = asciiWord[unit] === 1;
    if (state === root && wasInWord && isInWord && text.charCodeAt(index + 1) !== keycap) continue;
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

function linkStates({ edges, parents, units, phrases, shorter, end }: States): void {
  for (const state of inOrderOfDepth(parents).subarray(1)) {
    const parent = parents[state] ?? root;
    const unit = units[state] ?? 0;
    const ending = parent === root ? root : step(edges, shorter, shorter[parent] ?? root, unit);
    shorter[state] = ending;
    end[state] = phrases.has(state) ? state : (end[ending] ?? root);
  }
}

function inOrderOfDepth(parents: readonly number[]): Int32Array {
  const depth = new Int32Array(parents.length);
  for (let state = 1; state < parents.length; state++)
    depth[state] = (depth[parents[state] ?? root] ?? 0) + 1;
  return Int32Array.from(parents.keys()).sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0));
}
