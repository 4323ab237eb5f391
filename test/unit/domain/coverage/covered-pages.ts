import { addPage, type Coverage, noCoverage } from "../../../../src/domain/coverage/coverage.ts";
import type { TimelinePage } from "../../../../src/domain/post/timeline-page.ts";
import { evening, idAt } from "../../../support/make-post.ts";

export const query = "(#roundtable OR from:t_marlow_test)";
export const minute = 60;

export function page(from: number, to: number, more: Partial<TimelinePage> = {}): TimelinePage {
  const ids = Array.from({ length: to - from + 1 }, (_, at) => idAt(to - at));
  const basic = { operation: "SearchTimeline", kind: "search" as const, product: "Latest", rawQuery: query };
  return { ...basic, ids, receivedAt: evening + to * 1000, ...more };
}

export function cover(pages: readonly TimelinePage[]): Coverage {
  return pages.reduce<Coverage>(addPage, noCoverage);
}

/** Stretches in seconds of the evening. */
export function stretches(coverage: Coverage, ofQuery = query): readonly (readonly [number, number])[] {
  const source = coverage.sources.find(({ query }) => query === ofQuery);
  return (source?.stretches ?? []).map(({ from, to }) => [secondOf(from), secondOf(to)]);
}

export function secondOf(id: string): number {
  return id === "0" ? Number.NEGATIVE_INFINITY : Number((BigInt(id) - BigInt(idAt(0))) >> 22n) / 1000;
}
