import { readOwnHandle, readSignedOut } from "../../src/x/dom/read-person.ts";
import { type Lifetime, whenIdle } from "./lifetime.ts";
import type { ShownPerson } from "./page-state.ts";

/** X draws its navigation within seconds, or not at all on pages without one. */
const mostPatienceMs = 30_000;
const pauseMs = 300;
/** Looking costs X's page something, and people change their account rarely. */
const knownForMs = 5000;

/**
 * Finds out who is signed in, from X's navigation, and gives the function that looks again. The page is observed only
 * until something is found; later changes of account come with responses or with going from page to page.
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
