import { type Opening, openingOf, openingOfItems, type PatternNode, sizeOf } from "./pattern-tree.ts";

interface Cost {
  readonly paths: number;
  readonly steps: number;
}

const atEnd: Opening = { set: 0n, empty: true };
const oneStep: Cost = { paths: 1, steps: 1 };
const endless: Cost = { paths: Number.POSITIVE_INFINITY, steps: Number.POSITIVE_INFINITY };

/**
 * An upper bound for a backtracking engine over `length` characters; Infinity when exponential. A repeat
 * followed by a character that it cannot contain ends in one place; every other multiplies what follows.
 */
export function stepsOf(tree: PatternNode, length: number): number {
  const { steps } = costOf(tree, atEnd, length);
  return isAnchored(tree) ? steps + length : steps * (length + 1);
}

export function isExponential(node: PatternNode, length: number): boolean {
  if (node.kind !== "repeat" || Number.isFinite(node.most)) return false;
  return costOf(node.body, openingOf(node.body), length).paths > 1;
}

function costOf(node: PatternNode, follow: Opening, length: number): Cost {
  switch (node.kind) {
    case "lookahead":
      return { paths: 1, steps: 1 + costOf(node.body, atEnd, length).steps };
    case "sequence":
      return costOfSequence(node.items, follow, length);
    case "choice":
      return costOfChoice(node.options, follow, length);
    case "repeat":
      return node.most === 0 ? oneStep : costOfRepeat(node, follow, length);
    default:
      return oneStep;
  }
}

function costOfSequence(items: readonly PatternNode[], follow: Opening, length: number): Cost {
  let paths = 1;
  let steps = 1;
  items.forEach((item, index) => {
    const cost = costOf(item, openingOfItems(items.slice(index + 1), follow), length);
    steps += paths * cost.steps;
    paths *= cost.paths;
  });
  return { paths, steps };
}

function costOfChoice(options: readonly PatternNode[], follow: Opening, length: number): Cost {
  const costs = options.map((option) => costOf(option, follow, length));
  const steps = costs.reduce((sum, cost) => sum + cost.steps, 1);
  const paths = costs.map((cost) => cost.paths);
  const exclusive = options.length === 1 || areExclusive(options.map(openingOf));
  return { steps, paths: exclusive ? Math.max(...paths) : paths.reduce((sum, each) => sum + each, 0) };
}

function costOfRepeat(
  { body, least, most }: Extract<PatternNode, { kind: "repeat" }>,
  follow: Opening,
  length: number,
): Cost {
  const opening = openingOf(body);
  const round = costOf(body, opening, length);
  const last = costOf(body, follow, length);
  const rounds = Math.min(most, Math.max(least, length));
  const stepsOfRound = Math.max(round.steps, last.steps);
  if (round.paths > 1) return costOfTree(round.paths, last.paths, stepsOfRound, least, most);
  const endsOnce = last.paths === 1 && areExclusive([opening, follow]);
  const paths = endsOnce ? 1 : Math.min((rounds - least + 1) * last.paths, length + 1);
  const inOneRun = looksAhead(body) ? Number.POSITIVE_INFINITY : (length + rounds + 1) * sizeOf(body);
  return { paths, steps: 1 + Math.min(rounds * stepsOfRound, inOneRun) };
}

function costOfTree(perRound: number, ends: number, stepsOfRound: number, least: number, most: number): Cost {
  if (!Number.isFinite(most)) return endless;
  let paths = least === 0 ? 1 : 0;
  let steps = 1;
  let branches = 1;
  for (let round = 1; round <= most; round++) {
    steps += branches * stepsOfRound;
    if (!Number.isFinite(steps)) return endless;
    if (round >= least) paths += branches * ends;
    branches *= perRound;
  }
  return { paths, steps };
}

function areExclusive(openings: readonly Opening[]): boolean {
  let taken = 0n;
  for (const { set, empty } of openings) {
    if (empty || (taken & set) !== 0n) return false;
    taken |= set;
  }
  return true;
}

function looksAhead(node: PatternNode): boolean {
  if (node.kind === "sequence") return node.items.some(looksAhead);
  if (node.kind === "choice") return node.options.some(looksAhead);
  return node.kind === "lookahead" || (node.kind === "repeat" && looksAhead(node.body));
}

function isAnchored(tree: PatternNode): boolean {
  const first = tree.kind === "sequence" ? tree.items[0] : undefined;
  return first?.kind === "assertion" && first.sign === "^";
}
