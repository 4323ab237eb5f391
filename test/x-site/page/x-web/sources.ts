import type { PageConfig } from "../config.ts";
import { queryId, type Send, type SiteResponse, understood } from "../request.ts";
import type { Route } from "../routes.ts";
import type { TimelineSource } from "../source.ts";
import { type XWebQuery, xWebQuery } from "./queries.ts";
import { type StreamedPage, takeStreamed } from "./streamed.ts";

/** Where x-web's timelines come from: the first page of a hard load from the document, all others by fetch. */
export async function xWebSource(
  send: Send,
  route: Route,
  config: PageConfig,
): Promise<TimelineSource | undefined> {
  const query = xWebQuery(route, config.hashtag);
  if (query === undefined) return undefined;
  let streamed = takeStreamed(query);
  return {
    label: "Timeline",
    polls: query.polls,
    focalId: query.focalId,
    load: async (cursor, polling) => {
      const page = cursor === undefined ? streamed : undefined;
      streamed = undefined;
      return page === undefined ? call(send, query, cursor, polling) : responseInDocument(page, config);
    },
  };
}

function responseInDocument({ result }: StreamedPage, { drift }: PageConfig): SiteResponse {
  if (result.kind !== "Result.Ok") return { status: 0, text: "" };
  return { status: 200, text: understood(JSON.stringify(result.value), drift) };
}

function call(
  send: Send,
  query: XWebQuery,
  cursor: string | undefined,
  polling: boolean,
): Promise<SiteResponse> {
  const variables = cursor === undefined ? query.variables : { ...query.variables, cursor };
  const path = query.host === "x.com" ? "/i/api/graphql" : "https://api.x.com/graphql";
  const address = `${path}/${queryId(query.operation)}/${query.operation}`;
  if (query.method === "POST") return send("POST", address, JSON.stringify({ variables }), polling);
  const parameters = new URLSearchParams({ variables: JSON.stringify(variables) });
  return send("GET", `${address}?${parameters}`, undefined, polling);
}

/** A mutation. */
export function callXWeb(send: Send, operation: string, variables: object): Promise<SiteResponse> {
  const address = `https://api.x.com/graphql/${queryId(operation)}/${operation}`;
  return send("POST", address, JSON.stringify({ variables }));
}
