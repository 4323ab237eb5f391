import { readWriting } from "../../src/x/dom/read-writing.ts";
import { type Lifetime, whenIdle } from "./lifetime.ts";
import type { PageState } from "./page-state.ts";

/** Looking takes a fraction of a millisecond; while typing it happens at most this often. */
const pauseMs = 400;
/** Ends without an event (a closed dialog, a sent text) are noticed this soon. */
const againMs = 1000;

/**
 * Records in the page's state whether the person is writing, and calls `changed`; returns the function that
 * looks at once. It looks on focus and input, and repeatedly while there is text; an untouched page is left
 * alone.
 */
export function watchWriting(state: PageState, changed: () => void, lifetime: Lifetime): () => void {
  const { signal, later } = lifetime;
  const lookNow = (): void => {
    state.changeWriting(readWriting(document, state.report().search?.query), Date.now());
  };
  const look = (): void => {
    const before = state.report().writing;
    lookNow();
    const { writing } = state.report();
    if (writing !== before) changed();
    if (writing) later(lookSoon, againMs);
  };
  const lookSoon = whenIdle(look, pauseMs, lifetime);
  for (const event of ["focusin", "focusout", "input"])
    document.addEventListener(event, lookSoon, { signal, capture: true, passive: true });
  lookSoon();
  return lookNow;
}
