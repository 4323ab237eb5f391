import { parseQuery, type QueryPart } from "./query-tree.ts";

/** X's server refuses more: "Raw query length … exceeds max allowed 512". */
export const longestQuery = 512;
/** Users of X's search count 22 or 23 operators before it answers with nothing. */
export const mostOperators = 22;

/** A query's length as X counts it: its server's strings have the same units as ours (UTF-16). */
export function lengthOfQuery(query: string): number {
  return query.length;
}

/** How many terms a query has; which of them X counts is not documented, so each one is counted. */
export function operatorsIn(query: string): number {
  const tree = parseQuery(query);
  return tree ? termsIn(tree) : 0;
}

/** Does X take a query of this size? */
export function fitsSearch(query: string): boolean {
  return lengthOfQuery(query) <= longestQuery && operatorsIn(query) <= mostOperators;
}

function termsIn(part: QueryPart): number {
  switch (part.kind) {
    case "term":
      return 1;
    case "not":
      return termsIn(part.part);
    default:
      return part.parts.reduce((sum, each) => sum + termsIn(each), 0);
  }
}
