import type { JsonObject } from "../wire/json.ts";

/** What the stand-in answers to one request of X's API. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly contentType: string;
  /** The posts that stand in the answer's timeline. */
  readonly ids: readonly string[];
  /** It goes out so many seconds of the site's clock after it was made. */
  readonly slowSeconds?: number;
  /** The connection ends in the middle of the body. */
  readonly cutOff?: true;
}

export function jsonAnswer(value: JsonObject, ids: readonly string[] = [], status = 200): Answer {
  return { status, body: JSON.stringify(value), contentType: "application/json; charset=utf-8", ids };
}

export function textAnswer(status: number, body: string, contentType = "text/plain;charset=utf-8"): Answer {
  return { status, body, contentType, ids: [] };
}
