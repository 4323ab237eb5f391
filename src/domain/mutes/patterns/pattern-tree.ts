import type { CharacterSet } from "./character-set.ts";

export type PatternNode = { readonly start: number; readonly end: number } & PatternShape;

type PatternShape =
  | { readonly kind: "one"; readonly set: CharacterSet }
  /** `^ $ \b \B`: consumes nothing and may fail. */
  | { readonly kind: "assertion"; readonly sign: string }
  | { readonly kind: "lookahead"; readonly body: PatternNode }
  | { readonly kind: "sequence"; readonly items: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly body: PatternNode; readonly least: number; readonly most: number };

export interface Opening {
  readonly set: CharacterSet;
  readonly empty: boolean;
}

export function openingOf(node: PatternNode): Opening {
  switch (node.kind) {
    case "one":
      return { set: node.set, empty: false };
    case "assertion":
    case "lookahead":
      return { set: 0n, empty: true };
    case "sequence":
      return openingOfItems(node.items);
    case "choice":
      return node.options
        .map(openingOf)
        .reduce((a, b) => ({ set: a.set | b.set, empty: a.empty || b.empty }));
    case "repeat": {
      const body = openingOf(node.body);
      return node.most === 0
        ? { set: 0n, empty: true }
        : { set: body.set, empty: body.empty || node.least === 0 };
    }
  }
}

/** `after` follows the last. */
export function openingOfItems(
  items: readonly PatternNode[],
  after: Opening = { set: 0n, empty: true },
): Opening {
  return items.reduceRight<Opening>((next, item) => {
    const own = openingOf(item);
    return own.empty ? { set: own.set | next.set, empty: next.empty } : own;
  }, after);
}

export function sizeOf(node: PatternNode): number {
  switch (node.kind) {
    case "sequence":
      return 1 + node.items.reduce((sum, item) => sum + sizeOf(item), 0);
    case "choice":
      return 1 + node.options.reduce((sum, option) => sum + sizeOf(option), 0);
    case "repeat":
      return 1 + sizeOf(node.body) * (Number.isFinite(node.most) ? node.most : node.least + 1);
    case "lookahead":
      return 1 + sizeOf(node.body);
    default:
      return 1;
  }
}

export function depthOf(node: PatternNode): number {
  switch (node.kind) {
    case "sequence":
      return Math.max(0, ...node.items.map(depthOf));
    case "choice":
      return Math.max(...node.options.map(depthOf));
    case "repeat":
      return 1 + depthOf(node.body);
    case "lookahead":
      return depthOf(node.body);
    default:
      return 0;
  }
}
