import type { PageConfig } from "./config.ts";
import { hearDate } from "./site-time.ts";

export interface Heard {
  readonly status: number;
  readonly text: string;
}

export type Send = (method: "GET" | "POST", url: string, body?: string, polling?: boolean) => Promise<Heard>;

type Client = Pick<PageConfig, "id" | "tellsHeard">;

/** Sends requests as X's client does: XMLHttpRequest, or fetch where it is asked for. */
export function sender({ transport, ...client }: PageConfig): Send {
  return transport === "fetch" ? byFetch(client) : byXhr(client);
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
function noteAnswer({ tellsHeard }: Client, header: (name: string) => string | null): void {
  hearDate(header("date"));
  const transaction = header("x-transaction-id");
  if (tellsHeard && transaction !== null) log(transaction);
}

/** X's client keeps a log of what it did, and sends it. */
function log(event: string): void {
  navigator.sendBeacon("/i/api/1.1/jot/client_event.json", event);
}

/** Logs that this loading of the page is at its end, when it is. */
export function logLoaded({ tellsHeard, id }: Client): void {
  if (tellsHeard) addEventListener("load", () => log(`loaded ${id}`));
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
        noteAnswer(client, (name) => xhr.getResponseHeader(name));
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
      noteAnswer(client, (name) => response.headers.get(name));
      return { status: response.status, text };
    } catch {
      return { status: 0, text: "" };
    }
  };

const queryIds: Record<string, string> = {};

/** Query ids are 22 characters that change with every build of X: they name nothing. */
function queryId(operation: string): string {
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
): Promise<Heard> {
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
