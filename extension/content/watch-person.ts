import { readOwnHandle, readSignedOut } from "../../src/x/dom/read-person.ts";
import { type Lifetime, whenIdle } from "./lifetime.ts";
import type { ShownPerson } from "./page-state.ts";

/** X draws its navigation within seconds, or never on pages without one. */
const mostPatienceMs = 30_000;
const pauseMs = 300;
/** Looking costs X's page, and accounts seldom change. */
const knownForMs = 5000;

/**
 * Finds the signed-in account in X's navigation; returns the function that looks again. Observes the page only
 * until it is found; responses and navigation reveal later changes.
 */
export function watchPerson(found: (person: ShownPerson) => void, lifetime: Lifetime): () => void {
  const observer = new MutationObserver(() => lookSoon());
  let knownSince = Number.NEGATIVE_INFINITY;
  const look = (): void => {
    const person = readPerson();
    if (person.signedIn !== undefined) {
      observer.disconnect();
      knownSince = performance.now();
    }
    found(person);
  };
  const lookSoon = whenIdle(look, pauseMs, lifetime);
  let isDue = false;
  const lookAgain = (): void => {
    if (isDue) return;
    isDue = true;
    const rest = Math.max(0, knownSince + knownForMs - performance.now());
    lifetime.later(() => {
      isDue = false;
      lookSoon();
    }, rest);
  };

  observer.observe(document, { childList: true, subtree: true });
  lifetime.later(() => observer.disconnect(), mostPatienceMs);
  lifetime.signal.addEventListener("abort", () => observer.disconnect());
  lookSoon();
  return lookAgain;
}

function readPerson(): ShownPerson {
  const ownHandle = readOwnHandle(document);
  if (ownHandle !== undefined) return { signedIn: true, ownHandle };
  return readSignedOut(document) ? { signedIn: false } : {};
}
