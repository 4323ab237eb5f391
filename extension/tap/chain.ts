import { apply } from "./natives.ts";

type Method = (...given: never[]) => unknown;

/**
 * Puts a listener before a page's method and then calls the method with the same arguments. The proxy keeps
 * name and length, but its text is the nameless `function () { [native code] }`, by which a page can detect it.
 * Exceptions of the listener never reach the page.
 */
export function listenBefore<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  listener: (self: unknown, given: readonly unknown[]) => void,
): void {
  chain(owner, name, (method, self, given) => {
    attempt(() => listener(self, given));
    return apply(method, self, given);
  });
}

/** Like `listenBefore`, with the method's result. */
export function listenAfter<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  listener: (given: readonly unknown[], result: unknown, self: unknown) => void,
): void {
  chain(owner, name, (method, self, given) => {
    const result: unknown = apply(method, self, given);
    attempt(() => listener(given, result, self));
    return result;
  });
}

/** Runs our work inside the page's. A failure costs one response, which the content script misses. */
export function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // The page must not notice us, and its console is not ours.
  }
}

function chain<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  call: (method: Method, self: unknown, given: unknown[]) => unknown,
): void {
  const method = owner[name];
  if (!isMethod(method)) return;
  Object.assign(owner, {
    [name]: new Proxy(method, { apply: (target, self, given) => call(target, self, given) }),
  });
}

function isMethod(value: unknown): value is Method {
  return typeof value === "function";
}
