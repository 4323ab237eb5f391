import { addPage, type Coverage, noCoverage } from "../../src/domain/coverage/coverage.ts";
import { evening, idAt } from "./make-post.ts";

/** A search, and the seconds of the evening at which its page begins and ends, each with a post. */
export type CoveredPage = readonly [query: string, from: number, to: number];

export function cover(...pages: readonly CoveredPage[]): Coverage {
  return pages.reduce<Coverage>(
    (coverage, [rawQuery, from, to]) =>
      addPage(coverage, {
        operation: "SearchTimeline",
        kind: "search",
        product: "Latest",
        rawQuery,
        ids: [idAt(to), idAt(from)],
        receivedAt: evening + to * 1000,
      }),
    noCoverage,
  );
}
