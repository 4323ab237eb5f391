import { type BodyReading, readBody } from "../../../src/x/payload/read-body.ts";
import { fixtureCases } from "../../../tools/fixture-case.ts";

export const request = { operation: "SearchTimeline", receivedAt: 0 };

export interface Parts {
  entry_id: string;
  content: { content: { tweet_results: { rest_id?: string; result: Record<string, unknown> } } };
}
export type Body = Record<string, unknown> & {
  data: {
    search_by_raw_query: { timeline: { timeline: { instructions: Record<string, unknown>[] } } };
  } & Record<string, unknown>;
};

export const inputOf = (name: string): string =>
  fixtureCases().find((each) => each.name === name)?.input ?? "";

/** An invented search of the second client, and its entries. */
export function bodyOf(name: string): { body: Body; entries: Parts[] } {
  const body: Body = JSON.parse(inputOf(name));
  const [first] = body.data.search_by_raw_query.timeline.timeline.instructions;
  return { body, entries: first?.entries as Parts[] };
}

export function read(
  name: string,
  change: (entries: Parts[], body: Body) => void = () => undefined,
): BodyReading {
  const { body, entries } = bodyOf(name);
  change(entries, body);
  return readBody(JSON.stringify(body), request);
}

export const resultsOf = (entries: Parts[]) =>
  entries.flatMap(({ content }) => content.content?.tweet_results ?? []);
