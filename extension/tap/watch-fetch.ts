import type { HandOver } from "./bridge.ts";
import { attempt, listenAfter } from "./chain.ts";
import {
  apply,
  cloneResponse,
  NativePromise,
  NativeRequest,
  readHeader,
  readText,
  thenOf,
} from "./natives.ts";
import { watchRequests } from "./request-bodies.ts";
import { readRequestBody, recogniseRequest, type TimelineRequest, toMessage } from "./requests.ts";

export function watchFetch(handOver: HandOver, afterPage: (work: () => void) => void): void {
  const bodyOf = watchRequests();
  listenAfter(window, "fetch", ([input, init], result) => {
    const request = requestOf(input, init, bodyOf);
    if (!request || !(result instanceof NativePromise)) return;
    // The page handles its own promise and failures.
    apply(thenOf, result, [(response: Response) => attempt(() => passOn(response)), () => undefined]);

    function passOn(response: Response): void {
      if (!request) return;
      const { status, headers } = response;
      const header = (name: string): string | null => apply(readHeader, headers, [name]);
      const text = apply(readText, apply(cloneResponse, response, []), []);
      const handOn = (body: string): void =>
        afterPage(() => handOver(toMessage(request, { status, header }, body)));
      // A response aborted while it arrived has no readable body.
      apply(thenOf, text, [handOn, () => undefined]);
    }
  });
}

function requestOf(
  input: unknown,
  init: unknown,
  bodyOf: (request: object) => string | undefined,
): TimelineRequest | undefined {
  const options = isInit(init) ? init : {};
  const asked = input instanceof NativeRequest ? input : undefined;
  const method = options.method ?? asked?.method ?? "GET";
  const request = recogniseRequest(method, asked ? asked.url : input);
  const requestBody = readRequestBody(options.body) ?? (asked && bodyOf(asked));
  if (request && requestBody !== undefined) request.requestBody = requestBody;
  return request;
}

function isInit(init: unknown): init is { readonly method?: unknown; readonly body?: unknown } {
  return typeof init === "object" && init !== null;
}
