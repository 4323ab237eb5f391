import { isWhole } from "./word-boundary.ts";

/** Finds which of many phrases stand in a text, all in one pass over it. */
export interface PhraseFinder {
  /** Adds to `found` the number (its place in the list) of each phrase that stands in `text` as whole words. */
  find(text: string, found: Set<number>): void;
}

/** A state of the automaton: a beginning that one or more phrases share. Numbers refer to other states. */
interface States {
  readonly edges: Map<number, number>;
  /** The longest proper ending of the state that is a state, too. */
  readonly shorter: number[];
  /** The phrases that end at the state; the next state down `shorter` at which one ends (0: none). */
  readonly ends: number[][];
  readonly nextEnd: number[];
  readonly depth: number[];
}

const root = 0;

/**
 * Aho and Corasick's automaton (CACM 18, 1975) over UTF-16 units. Texts and phrases come folded; empty phrases are
 * never found.
 */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const states: States = { edges: new Map(), shorter: [root], ends: [[]], nextEnd: [root], depth: [0] };
  phrases.forEach((phrase, number) => {
    if (phrase !== "") states.ends[addPhrase(states, phrase)]?.push(number);
  });
  linkStates(states);
  const isFirst = new Uint8Array(0x10000);
  for (const phrase of phrases) if (phrase !== "") isFirst[phrase.charCodeAt(0)] = 1;
  return { find: (text, found) => find(states, isFirst, phrases, text, found) };
}

function find(
  { edges, shorter, ends, nextEnd }: States,
  isFirst: Uint8Array,
  phrases: readonly string[],
  text: string,
  found: Set<number>,
): void {
  let state = root;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (state === root && isFirst[unit] === 0) continue;
    state = step(edges, shorter, state, unit);
    if (state === root) continue;
    const first = ends[state]?.length ? state : nextEnd[state];
    for (let at = first ?? root; at !== root; at = nextEnd[at] ?? root)
      for (const number of ends[at] ?? []) {
        const length = phrases[number]?.length ?? 0;
        if (!found.has(number) && isWhole(text, index + 1 - length, index + 1)) found.add(number);
      }
  }
}

function step(edges: Map<number, number>, shorter: readonly number[], from: number, unit: number): number {
  for (let state = from; ; state = shorter[state] ?? root) {
    const next = edges.get(edge(state, unit));
    if (next !== undefined) return next;
    if (state === root) return root;
  }
}

/** One number for a state and a UTF-16 unit. */
function edge(state: number, unit: number): number {
  return state * 0x10000 + unit;
}

function addPhrase(states: States, phrase: string): number {
  let state = root;
  for (let index = 0; index < phrase.length; index++) {
    const key = edge(state, phrase.charCodeAt(index));
    let next = states.edges.get(key);
    if (next === undefined) {
      next = states.depth.push((states.depth[state] ?? 0) + 1) - 1;
      states.shorter.push(root);
      states.ends.push([]);
      states.nextEnd.push(root);
      states.edges.set(key, next);
    }
    state = next;
  }
  return state;
}

/** Shorter states first: each finds its ending by way of those before it. */
function linkStates({ edges, shorter, ends, nextEnd, depth }: States): void {
  const byDepth = [...edges].sort(([, a], [, b]) => (depth[a] ?? 0) - (depth[b] ?? 0));
  for (const [key, state] of byDepth) {
    const parent = Math.floor(key / 0x10000);
    const ending = parent === root ? root : step(edges, shorter, shorter[parent] ?? root, key % 0x10000);
    shorter[state] = ending;
    nextEnd[state] = ends[ending]?.length ? ending : (nextEnd[ending] ?? root);
  }
}
