import { compareIds, isPossibleId } from "../post/snowflake.ts";
import type { Coverage, SourceCoverage } from "./coverage.ts";

/**
 * A false date would claim forever that nothing is missing. `latest`: the latest time X's clock can show, ms.
 */
export function possibleCoverage(coverage: Coverage, latest: number): Coverage {
  return { ...coverage, sources: coverage.sources.map((source) => possibleSource(source, latest)) };
}

function possibleSource(source: SourceCoverage, latest: number): SourceCoverage {
  const isPossible = (id: string | undefined): boolean => id === undefined || isPossibleId(id, latest);
  return {
    ...source,
    stretches: source.stretches.filter(
      ({ from, to }) => isPossible(from) && isPossible(to) && compareIds(from, to) <= 0,
    ),
    places: source.places.filter(({ at, far }) => isPossible(at) && isPossible(far)),
    waiting: source.waiting.filter(({ receivedAt, ids }) => receivedAt <= latest && ids.every(isPossible)),
  };
}
