import { longestBody, longestRequestBody } from "../../src/messages/tap-event.ts";
import { operationOf } from "../../src/x/payload/endpoints.ts";
import type { TapMessage } from "./bridge.ts";
import { Address, toText } from "./natives.ts";

export interface TimelineRequest {
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  requestBody?: string;
  polling?: boolean;
}

export interface ResponseFacts {
  readonly status: number;
  readonly header: (name: string) => string | null;
}

/**
 * The request, if it loads a timeline. Only strings and URL objects are read: converting others would run the
 * page's code again.
 */
export function recogniseRequest(method: unknown, address: unknown): TimelineRequest | undefined {
  const text = typeof address === "string" ? address : address instanceof Address ? address.href : undefined;
  const url = text === undefined ? null : Address.parse(text, document.baseURI);
  const operation = url && operationOf(url.pathname);
  if (!url || !operation) return undefined;
  return { operation, method: toText(method).toUpperCase(), url: url.href };
}

export function readRequestBody(body: unknown): string | undefined {
  return typeof body === "string" && body.length <= longestRequestBody ? body : undefined;
}

export function toMessage(
  request: TimelineRequest,
  { status, header }: ResponseFacts,
  body: string,
): TapMessage {
  const { operation, method, requestBody, polling, url } = request;
  const tooLarge = body.length > longestBody;
  const rateLimit = header("x-rate-limit-limit");
  const rateRemaining = header("x-rate-limit-remaining");
  const rateReset = header("x-rate-limit-reset");
  const date = header("date");
  return {
    head: {
      operation,
      method,
      status,
      ...(requestBody === undefined ? {} : { requestBody }),
      ...(polling === undefined ? {} : { polling }),
      ...(rateLimit === null ? {} : { rateLimit }),
      ...(rateRemaining === null ? {} : { rateRemaining }),
      ...(rateReset === null ? {} : { rateReset }),
      ...(date === null ? {} : { date }),
      ...(tooLarge ? { tooLarge } : {}),
    },
    body: tooLarge ? "" : body,
    url,
  };
}
