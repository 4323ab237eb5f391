import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import { gzipSync } from "node:zlib";
import { type Served, serveApi } from "./api/serve.ts";
import type { PageFiles } from "./bundle.ts";
import type { Client } from "./clients/client.ts";
import { crossOrigin } from "./cross-origin.ts";
import { documentAt, pageFile } from "./documents.ts";
import { pictureAt } from "./images/pictures.ts";
import type { Reply } from "./reply.ts";
import { clientNow, type SiteState } from "./state.ts";

export interface Site {
  readonly state: SiteState;
  readonly page: PageFiles;
}

/** Answers one HTTP request to any of X's names. */
export async function handle(
  request: Http2ServerRequest,
  response: Http2ServerResponse,
  site: Site,
): Promise<void> {
  const host = (request.headers[":authority"] ?? request.headers.host ?? "x.com")
    .toString()
    .replace(/:\d+$/, "");
  const url = new URL(request.url, `https://${host}`);
  const body = request.method === "POST" ? await readBody(request) : "";
  // X's date is no later than what the answer knows of, however long it takes to be made and to come.
  const at = site.state.clock.now();
  const reply = replyTo(request, { url, body, at }, site);
  const date = new Date(at).toUTCString();
  if (reply.goesAt !== undefined) await site.state.clock.reached(reply.goesAt);
  send(request, response, { ...reply, headers: { ...reply.headers, date } });
}

async function readBody(request: Http2ServerRequest): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}

interface Asked {
  readonly url: URL;
  readonly body: string;
  /** When, by the site's clock (ms). */
  readonly at: number;
}

function replyTo(request: Http2ServerRequest, asked: Asked, site: Site): Reply {
  const { url, body } = asked;
  const file = site.state.options.besideX?.(url) ?? pageFile(url, site.page);
  if (file !== undefined) return file;
  if (/(^|\.)twimg\.com$/.test(url.hostname)) return picture(url);
  if (url.hostname === "t.co") return { status: 200, body: "<title>t.co</title>", headers: html };
  if (url.pathname === "/i/api/1.1/jot/client_event.json") return noteLog(body, site.state);
  const allowed = crossOrigin(request, url);
  if (request.method === "OPTIONS") return { status: 204, body: "", headers: allowed };
  const page = pageOf(request);
  const served = serveApi(
    {
      method: request.method,
      path: url.pathname,
      parameters: url.searchParams,
      body,
      page,
      client: clientOf(page, url, site.state),
    },
    site.state,
  );
  if (served === undefined) return documentAt(url, site.state);
  const reply = recorded(served, request, asked, site.state);
  return { ...reply, headers: { ...reply.headers, ...allowed } };
}

const html = { "content-type": "text/html; charset=utf-8" };

/** A page asks as the client that it was loaded with; nobody's page at api.x.com is x-web. */
function clientOf(page: string | undefined, url: URL, { pages }: SiteState): Client {
  const known = pages.find(({ id }) => id === page)?.client;
  return known ?? (url.hostname === "api.x.com" ? "x-web" : "classic");
}

function picture(url: URL): Reply {
  const found = pictureAt(url);
  if (found === undefined) return { status: 404, body: "", headers: {} };
  return {
    status: 200,
    body: found.body,
    headers: {
      "content-type": found.contentType,
      "cache-control": "max-age=604800",
      "access-control-allow-origin": "*",
      "x-content-type-options": "nosniff",
    },
  };
}

/** X's client names each loading of itself. */
function pageOf({ headers }: Http2ServerRequest): string | undefined {
  return headers["x-client-uuid"]?.toString();
}

function recorded(served: Served, request: Http2ServerRequest, { url, at }: Asked, state: SiteState): Reply {
  const { answer, operation, variables, rate } = served;
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  state.requests.push({
    operation,
    method: request.method,
    host: url.hostname,
    query: text(variables.rawQuery),
    cursor: text(variables.cursor),
    status: answer.status,
    polling: request.headers["x-twitter-polling"] === "true",
    at,
    ids: answer.ids,
    bytes: Buffer.byteLength(answer.body),
    page: pageOf(request),
    received: false,
  });
  const rateHeaders: Record<string, string> =
    rate === undefined
      ? {}
      : {
          "x-rate-limit-limit": String(rate.limit),
          "x-rate-limit-remaining": String(rate.remaining),
          "x-rate-limit-reset": String(rate.reset),
        };
  const headers = {
    "content-type": answer.contentType,
    "cache-control": "no-cache, no-store",
    "x-transaction-id": String(state.requests.length - 1),
    "x-served-client": clientNow(state),
    ...rateHeaders,
  };
  const goesAt = answer.slowSeconds && at + answer.slowSeconds * 1000;
  return {
    status: answer.status,
    body: answer.body,
    headers,
    ...(goesAt === undefined ? {} : { goesAt }),
    ...(answer.cutOff ? { cutOff: true } : {}),
  };
}

/** The page's own log: that it was loaded, and which answers it has. */
function noteLog(body: string, { requests, pages, clock }: SiteState): Reply {
  const record = requests[Number(body)];
  if (record !== undefined) record.received = true;
  const page = pages.find(({ id }) => body === `loaded ${id}`);
  if (page !== undefined) page.loadedAt = clock.now();
  return { status: 200, body: "", headers: {} };
}

function send(request: Http2ServerRequest, response: Http2ServerResponse, reply: Reply): void {
  if (response.destroyed) return;
  const zips = /\bgzip\b/.test(String(request.headers["accept-encoding"])) && reply.body.length > 1400;
  const body = zips ? gzipSync(reply.body, { level: 1 }) : reply.body;
  response.writeHead(reply.status, {
    ...reply.headers,
    ...(zips ? { "content-encoding": "gzip", vary: "accept-encoding" } : {}),
  });
  if (reply.cutOff) cutOff(response, body);
  else response.end(body);
}

/** Half of the body, and the connection of this answer is gone. */
function cutOff(response: Http2ServerResponse, body: string | Buffer): void {
  response.write(body.slice(0, body.length >> 1), () => {
    // Over HTTP/1.1 the response is a stream of its own.
    (response.stream ?? response).destroy();
  });
}
