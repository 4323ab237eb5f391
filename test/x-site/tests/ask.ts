import https from "node:https";
import { gunzipSync } from "node:zlib";
import type { XSite } from "../server.ts";

export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends one request to the stand-in, as x.com, without a browser. */
export function ask(
  { port }: XSite,
  path: string,
  how: { method?: string; body?: string; headers?: Record<string, string>; host?: string } = {},
): Promise<Response> {
  const host = how.host ?? "x.com";
  const headers = { host, "accept-encoding": "gzip", ...how.headers };
  const options = {
    port,
    host: "127.0.0.1",
    path,
    method: how.method ?? "GET",
    headers,
    rejectUnauthorized: false,
  };
  return new Promise((resolve, reject) => {
    const request = https.request({ ...options, agent: false, servername: host }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      // The connection ended in the middle.
      response.on("error", reject);
      response.on("end", () => {
        const whole = Buffer.concat(parts);
        const text = (response.headers["content-encoding"] === "gzip" ? gunzipSync(whole) : whole).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    request.on("error", reject);
    request.end(how.body);
  });
}

const queryId = "abcdefghijklmnopqrstuv";

/** A GraphQL operation by POST or GET. */
export function askGraphql(
  site: XSite,
  operation: string,
  variables: Record<string, unknown>,
  how: { method?: "GET" | "POST"; headers?: Record<string, string> } = {},
): Promise<Response> {
  const path = `/i/api/graphql/${queryId}/${operation}`;
  const { method = "GET", headers = {} } = how;
  if (method === "POST")
    return ask(site, path, { method, headers, body: JSON.stringify({ variables, queryId }) });
  return ask(site, `${path}?variables=${encodeURIComponent(JSON.stringify(variables))}`, { headers });
}

export function search(site: XSite, rawQuery: string, more: Record<string, unknown> = {}): Promise<Response> {
  const variables = { rawQuery, count: 20, querySource: "typed_query", product: "Latest", ...more };
  return askGraphql(site, "SearchTimeline", variables, { method: "POST" });
}
