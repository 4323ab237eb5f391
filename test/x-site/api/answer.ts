import type { JsonObject } from "../wire/json.ts";

/** What the stand-in answers to one request of X's API. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly contentType: string;
  /** The posts that stand in the answer's timeline. */
  readonly ids: readonly string[];
}

export function jsonAnswer(value: JsonObject, ids: readonly string[] = [], status = 200): Answer {
  return { status, body: JSON.stringify(value), contentType: "application/json; charset=utf-8", ids };
}

export function textAnswer(status: number, body: string, contentType = "text/plain;charset=utf-8"): Answer {
  return { status, body, contentType, ids: [] };
}
