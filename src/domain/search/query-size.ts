import { parseQuery, type QueryPart } from "./query-tree.ts";

/** X's server refuses more: "Raw query length … exceeds max allowed 512". */
export const longestQuery = 512;
/** Observed: with more, X returns nothing. */
export const mostOperators = 22;

/** Like X's server, in UTF-16 units. */
export function lengthOfQuery(query: string): number {
  return query.length;
}

/** X does not document which terms count, so all do. */
export function operatorsIn(query: string): number {
  const tree = parseQuery(query);
  return tree ? termsIn(tree) : 0;
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
