import { readWriting } from "../../src/x/dom/read-writing.ts";
import { type Lifetime, whenIdle } from "./lifetime.ts";
import type { PageState } from "./page-state.ts";

/** Looking takes a fraction of a millisecond; while somebody types it is not done more often than this. */
const pauseMs = 400;
/** What ends without a sign (a dialog that X takes away, a text that it sent) is seen so soon. */
const againMs = 1000;

/**
 * Tells the page's state whether the person is writing there, calls `changed` when that changes, and gives the
 * function that looks at once. It looks when the focus moves or something is typed, and as long as there is
 * something; a page that nobody types in is left alone.
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
