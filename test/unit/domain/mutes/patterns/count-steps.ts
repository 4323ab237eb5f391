import { bitOf } from "../../../../../src/domain/mutes/patterns/character-set.ts";
import type { PatternNode } from "../../../../../src/domain/mutes/patterns/pattern-tree.ts";

type Next = (at: number) => boolean;

/**
 * Searches as the simplest backtracking engine does, without any of the shortcuts of a real one, and counts every
 * part that it looks at. Assertions other than ^ and $ hold everywhere; lookaheads are positive.
 */
export function searchByBacktracking(tree: PatternNode, text: string, mostSteps: number) {
  const signs = Array.from(text, bitOf);
  let steps = 0;

  const match = (node: PatternNode, at: number, next: Next): boolean => {
    if (++steps > mostSteps) throw new RangeError("too many steps");
    switch (node.kind) {
      case "one":
        return ((signs[at] ?? 0n) & node.set) !== 0n && next(at + 1);
      case "assertion":
        return holds(node.sign, at) && next(at);
      case "lookahead":
        return match(node.body, at, () => true) && next(at);
      case "sequence":
        return matchItems(node.items, 0, at, next);
      case "choice":
        return node.options.some((option) => match(option, at, next));
      case "repeat":
        return matchRounds(node, 0, at, next);
    }
  };
  const holds = (sign: string, at: number): boolean =>
    sign === "^" ? at === 0 : sign === "$" ? at === signs.length : true;
  const matchItems = (items: readonly PatternNode[], index: number, at: number, next: Next): boolean => {
    const item = items[index];
    return item ? match(item, at, (end) => matchItems(items, index + 1, end, next)) : next(at);
  };
  const matchRounds = (
    node: Extract<PatternNode, { kind: "repeat" }>,
    rounds: number,
    at: number,
    next: Next,
  ): boolean => {
    if (++steps > mostSteps) throw new RangeError("too many steps");
    const again = (end: number) =>
      (end > at || rounds < node.least) && matchRounds(node, rounds + 1, end, next);
    if (rounds < node.most && match(node.body, at, again)) return true;
    return rounds >= node.least && next(at);
  };

  const found = Array.from({ length: signs.length + 1 }, (_, start) => start).some((start) =>
    match(tree, start, () => true),
  );
  return { found, steps };
}
