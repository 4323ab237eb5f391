import type { PageConfig } from "./config.ts";
import { hearDate } from "./site-time.ts";

export interface Heard {
  readonly status: number;
  readonly text: string;
}

export type Send = (method: "GET" | "POST", url: string, body?: string, polling?: boolean) => Promise<Heard>;

/** Sends requests as X's client does: XMLHttpRequest, or fetch where it is asked for. */
export function sender({ transport }: PageConfig): Send {
  return transport === "fetch" ? byFetch : byXhr;
}

function headersOf(polling: boolean, body: string | undefined): Record<string, string> {
  return {
    authorization: "Bearer AAAAAAAAAAAAAAAAAAAAAANRILgAAAAAA",
    "x-client-transaction-id": crypto.randomUUID(),
    "x-twitter-active-user": "yes",
    "x-twitter-auth-type": "OAuth2Session",
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(polling ? { "x-twitter-polling": "true" } : {}),
  };
}

const byXhr: Send = (method, url, body, polling = false) =>
  new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url, true);
    for (const [name, value] of Object.entries(headersOf(polling, body))) xhr.setRequestHeader(name, value);
    xhr.withCredentials = true;
    xhr.onload = () => {
      hearDate(xhr.getResponseHeader("date"));
      resolve({ status: xhr.status, text: xhr.responseText });
    };
    xhr.onerror = () => resolve({ status: 0, text: "" });
    xhr.send(body ?? null);
  });

const byFetch: Send = async (method, url, body, polling = false) => {
  try {
    const response = await fetch(url, {
      method,
      credentials: "include",
      headers: headersOf(polling, body),
      ...(body === undefined ? {} : { body }),
    });
    hearDate(response.headers.get("date"));
    return { status: response.status, text: await response.text() };
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
