import { attempt, listenAfter } from "./chain.ts";
import { construct, NativeRequest } from "./natives.ts";
import { readRequestBody } from "./requests.ts";

/**
 * Remembers the text of each Request that the page makes, as X's second client does. A body can be read only
 * once, by the page, so the text is taken at construction. Streams and large bodies are ignored.
 */
export function watchRequests(): (request: object) => string | undefined {
  const bodies = new WeakMap<object, string>();
  const keep = (request: object, body: string | undefined): void => {
    if (body !== undefined) bodies.set(request, body);
  };
  listenAfter(NativeRequest.prototype, "clone", (_, copy, self) => {
    if (copy instanceof NativeRequest && self instanceof NativeRequest) keep(copy, bodies.get(self));
  });
  const watched = new Proxy(NativeRequest, {
    construct: (target, given: readonly unknown[], newTarget) => {
      const request: object = construct(target, given, newTarget);
      attempt(() => keep(request, bodyOf(given[1]) ?? inherited(given, bodies)));
      return request;
    },
  });
  Object.assign(window, { Request: watched });
  return (request) => bodies.get(request);
}

function bodyOf(init: unknown): string | undefined {
  return typeof init === "object" && init !== null && "body" in init ? readRequestBody(init.body) : undefined;
}

function inherited([input, init]: readonly unknown[], bodies: WeakMap<object, string>): string | undefined {
  const hasOwn = typeof init === "object" && init !== null && "body" in init && init.body !== undefined;
  return !hasOwn && input instanceof NativeRequest ? bodies.get(input) : undefined;
}
