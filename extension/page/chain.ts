import { apply } from "./natives.ts";

type Method = (...given: never[]) => unknown;

/**
 * Puts a listener before a method of the page, and calls whatever was there with exactly what came. A proxy keeps the
 * method's name, its length and its native text; what the listener throws stays with us, never in the page's code.
 */
export function listenBefore<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  heard: (self: unknown, given: readonly unknown[]) => void,
): void {
  chain(owner, name, (method, self, given) => {
    attempt(() => heard(self, given));
    return apply(method, self, given);
  });
}

/** As `listenBefore`, and hears what the method gave. */
export function listenAfter<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  heard: (given: readonly unknown[], result: unknown) => void,
): void {
  chain(owner, name, (method, self, given) => {
    const result: unknown = apply(method, self, given);
    attempt(() => heard(given, result));
    return result;
  });
}

/** Runs our own work inside the page's. A failure in it costs us one response; the content script sees that it is missing. */
export function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // The page must never notice us, and its console is not ours to write in.
  }
}

function chain<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  call: (method: Method, self: unknown, given: unknown[]) => unknown,
): void {
  const method = owner[name];
  if (typeof method !== "function") return;
  Object.assign(owner, {
    [name]: new Proxy(method, { apply: (target, self, given) => call(target as Method, self, given) }),
  });
}
