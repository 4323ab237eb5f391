import { backwards, type Drift, renamed } from "../clients/drift.ts";
import type { PageConfig } from "./config.ts";
import { syncToDate } from "./site-time.ts";

export interface SiteResponse {
  readonly status: number;
  readonly text: string;
}

export type Send = (
  method: "GET" | "POST",
  url: string,
  body?: string,
  polling?: boolean,
) => Promise<SiteResponse>;

interface Client extends Pick<PageConfig, "id" | "confirmsReceived" | "client"> {
  /** Called when the server says that the account is given another client by now. */
  readonly moved: () => void;
}

/** Sends requests as X's client does: XMLHttpRequest, fetch where it is asked for, in x-web fetch of a Request. */
export function sender(config: PageConfig, moved: () => void): Send {
  const { id, confirmsReceived, client, transport, drift } = config;
  const made = { id, confirmsReceived, client, moved };
  const send = client === "x-web" ? byRequest(made) : transport === "fetch" ? byFetch(made) : byXhr(made);
  return drift === null ? send : drifting(send, drift);
}

/** The page of a client that calls things otherwise: it asks by the new name, and knows the new fields. */
function drifting(send: Send, drift: Drift): Send {
  return async (method, url, body, polling) => {
    const { from, to } = drift.operation;
    const called = url.replace(new RegExp(`(/graphql/[^/]+)/${from}(?=[?]|$)`), `$1/${to}`);
    const response = await send(method, called, body, polling);
    return called.includes("/graphql/") ? { ...response, text: understood(response.text, drift) } : response;
  };
}

/** A body with its fields under the names that the page's readers know. */
export function understood(text: string, drift: Drift | null): string {
  if (drift === null || !text.startsWith("{")) return text;
  return JSON.stringify(renamed(JSON.parse(text), backwards(drift.fields)));
}

function headersOf({ id }: Client, polling: boolean, body: string | undefined): Record<string, string> {
  return {
    authorization: "Bearer AAAAAAAAAAAAAAAAAAAAAANRILgAAAAAA",
    "x-client-uuid": id,
    "x-client-transaction-id": crypto.randomUUID(),
    "x-twitter-active-user": "yes",
    "x-twitter-auth-type": "OAuth2Session",
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(polling ? { "x-twitter-polling": "true" } : {}),
  };
}

/** A whole answer is here. */
function recordAnswer(
  { confirmsReceived, client, moved }: Client,
  header: (name: string) => string | null,
): void {
  syncToDate(header("date"));
  // The stand-in's own sign; X's clients learn of another version in ways of their own, and load themselves again.
  if ((header("x-served-client") ?? client) !== client) moved();
  const transaction = header("x-transaction-id");
  if (confirmsReceived && transaction !== null) log(transaction);
}

/** X's client keeps a log of what it did, and sends it. */
function log(event: string): void {
  navigator.sendBeacon("/i/api/1.1/jot/client_event.json", event);
}

/** Logs that this loading of the page is at its end, when it is. */
export function logLoaded({ confirmsReceived, id }: Pick<PageConfig, "id" | "confirmsReceived">): void {
  if (confirmsReceived) addEventListener("load", () => log(`loaded ${id}`));
}

const byXhr =
  (client: Client): Send =>
  (method, url, body, polling = false) =>
    new Promise((resolve) => {
      const xhr = new XMLHttpRequest();
      xhr.open(method, url, true);
      for (const [name, value] of Object.entries(headersOf(client, polling, body)))
        xhr.setRequestHeader(name, value);
      xhr.withCredentials = true;
      xhr.onload = () => {
        recordAnswer(client, (name) => xhr.getResponseHeader(name));
        resolve({ status: xhr.status, text: xhr.responseText });
      };
      xhr.onerror = () => resolve({ status: 0, text: "" });
      xhr.send(body ?? null);
    });

const byFetch =
  (client: Client): Send =>
  async (method, url, body, polling = false) => {
    try {
      const response = await fetch(url, {
        method,
        credentials: "include",
        headers: headersOf(client, polling, body),
        ...(body === undefined ? {} : { body }),
      });
      const text = await response.text();
      recordAnswer(client, (name) => response.headers.get(name));
      return { status: response.status, text };
    } catch {
      return { status: 0, text: "" };
    }
  };

/** As x-web does: a Request that holds the body, or for a GET the address alone (x-web.md section 1). */
const byRequest =
  (client: Client): Send =>
  async (method, url, body, polling = false) => {
    const init = {
      method,
      credentials: "include",
      headers: headersOf(client, polling, body),
      ...(body === undefined ? {} : { body }),
    } as const;
    try {
      const response = await (method === "POST" ? fetch(new Request(url, init)) : fetch(url, init));
      const text = await response.text();
      recordAnswer(client, (name) => response.headers.get(name));
      return { status: response.status, text };
    } catch {
      return { status: 0, text: "" };
    }
  };

const queryIds: Record<string, string> = {};

/** Query ids are 22 characters that change with every build of X: they name nothing. */
export function queryId(operation: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const known = queryIds[operation];
  if (known !== undefined) return known;
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => alphabet[byte % 64]);
  const made = letters.join("");
  queryIds[operation] = made;
  return made;
}

const features = {
  responsive_web_graphql_timeline_navigation_enabled: true,
  longform_notetweets_consumption_enabled: true,
  tweet_with_visibility_results_prefer_gql_limited_actions_policy_enabled: true,
};

/** Calls a GraphQL operation: GET with variables in the address, POST with them in the body. */
export function callGraphql(
  send: Send,
  method: "GET" | "POST",
  operation: string,
  variables: Record<string, unknown>,
  polling = false,
): Promise<SiteResponse> {
  const id = queryId(operation);
  const path = `/i/api/graphql/${id}/${operation}`;
  if (method === "POST")
    return send("POST", path, JSON.stringify({ variables, features, queryId: id }), polling);
  const parameters = new URLSearchParams({
    variables: JSON.stringify(variables),
    features: JSON.stringify(features),
  });
  return send("GET", `${path}?${parameters}`, undefined, polling);
}
