import { longestBody, longestRequestBody, type TapHead } from "../../src/messages/tap-event.ts";
import { operationOf } from "../../src/x/payload/endpoints.ts";
import type { TapMessage } from "./bridge.ts";
import { Address, toText } from "./natives.ts";

export interface HeardRequest {
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
export function recogniseRequest(method: unknown, address: unknown): HeardRequest | undefined {
  const text = typeof address === "string" ? address : address instanceof Address ? address.href : undefined;
  const url = text === undefined ? null : Address.parse(text, document.baseURI);
  const operation = url && operationOf(url.pathname);
  if (!url || !operation) return undefined;
  return { operation, method: toText(method).toUpperCase(), url: url.href };
}

export function readRequestBody(body: unknown): string | undefined {
  return typeof body === "string" && body.length <= longestRequestBody ? body : undefined;
}

export function toMessage(request: HeardRequest, facts: ResponseFacts, body: string): TapMessage {
  const tooLarge = body.length > longestBody;
  return {
    head: {
      operation: request.operation,
      method: request.method,
      status: facts.status,
      ...given("requestBody", request.requestBody),
      ...given("polling", request.polling),
      ...given("rateLimit", facts.header("x-rate-limit-limit")),
      ...given("rateRemaining", facts.header("x-rate-limit-remaining")),
      ...given("rateReset", facts.header("x-rate-limit-reset")),
      ...given("date", facts.header("date")),
      ...(tooLarge ? { tooLarge } : {}),
    },
    body: tooLarge ? "" : body,
    url: request.url,
  };
}

function given<Key extends keyof TapHead>(
  key: Key,
  value: TapHead[Key] | null | undefined,
): Partial<Pick<TapHead, Key>> {
  return value === null || value === undefined ? {} : ({ [key]: value } as Partial<Pick<TapHead, Key>>);
}
