import type { JsonObject } from "../wire/json.ts";
import { type Answer, jsonAnswer, textAnswer } from "./answer.ts";

/** The ways in which X fails to answer. */
export type Failure =
  | "rate-limit"
  | "rate-limit-text"
  | "signed-out"
  | "locked"
  | "forbidden"
  | "deadline"
  | "suspended"
  | "not-found"
  | "html"
  | "server-error"
  | "truncated"
  | "emptied"
  | "empty";

/** X's answer for a failure; `truncated` cuts the answer that would have been given, `emptied` leaves no entry in it. */
export function failed(failure: Failure, instead: () => Answer): Answer {
  if (failure === "truncated") return truncated(instead());
  return failure === "emptied" ? emptied(instead()) : answers[failure]();
}

function emptied({ body, status }: Answer): Answer {
  const without: unknown = JSON.parse(body, (key: string, value: unknown) =>
    key === "entries" && Array.isArray(value) ? [] : value,
  );
  return { ...jsonAnswer({}, [], status), body: JSON.stringify(without) };
}

function truncated(answer: Answer): Answer {
  return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length * 0.6)), ids: [] };
}

const answers: Record<Exclude<Failure, "truncated" | "emptied">, () => Answer> = {
  "rate-limit": () => jsonAnswer({ errors: [{ code: 88, message: "Rate limit exceeded." }] }, [], 429),
  "rate-limit-text": () => textAnswer(429, "Rate limit exceeded\n"),
  "signed-out": () => jsonAnswer({ errors: [{ code: 32, message: "Could not authenticate you." }] }, [], 401),
  locked: () => jsonAnswer({ errors: [{ code: 326, message: lockedMessage }] }, [], 403),
  forbidden: () => textAnswer(403, ""),
  deadline: () => jsonAnswer({ data: {}, errors: [deadline] }),
  suspended: () =>
    jsonAnswer({
      data: {
        user: {
          result: { __typename: "UserUnavailable", message: "User is suspended", reason: "Suspended" },
        },
      },
    }),
  "not-found": () => textAnswer(404, ""),
  html: () => textAnswer(503, cloudflare, "text/html; charset=utf-8"),
  "server-error": () => jsonAnswer({ errors: [loadShed] }, [], 500),
  empty: () => textAnswer(200, ""),
};

const lockedMessage =
  "To protect our users from spam and other malicious activity, this account is temporarily locked. Please log in to https://x.com to unlock your account.";

const cloudflare =
  "<!DOCTYPE html><html><head><title>x.com | 503: Service unavailable</title></head><body><h1>Service unavailable</h1><p>Error code 503</p></body></html>";

const deadline: JsonObject = {
  extensions: { kind: "ServiceLevel", name: "DeadlineExceeded", source: "Server" },
  kind: "ServiceLevel",
  locations: [{ column: 5, line: 3 }],
  message: "DeadlineExceeded: Unspecified",
  name: "DeadlineExceeded",
  path: ["user", "result"],
  source: "Server",
};

const loadShed: JsonObject = {
  ...deadline,
  extensions: { kind: "ServiceLevel", name: "LoadShed", source: "Server" },
  message: "LoadShed: Unspecified",
  name: "LoadShed",
};

/** Code 214: a query that search refuses. HTTP status 200, as X sends it. */
export function badQuery(message: string): Answer {
  const error = {
    message: `BadRequest: ${message}`,
    locations: [{ line: 4, column: 7 }],
    path: ["search_by_raw_query", "search_timeline", "timeline"],
    extensions: { name: "BadRequestError", source: "Client", code: 214, kind: "Validation" },
    code: 214,
    kind: "Validation",
    name: "BadRequestError",
    source: "Client",
  };
  return jsonAnswer({ errors: [error], data: {} });
}

/** Code 144: a post that is not there. */
export function noSuchPost(): Answer {
  return jsonAnswer({
    errors: [{ code: 144, message: "_Missing: No status found with that ID." }],
    data: {},
  });
}
