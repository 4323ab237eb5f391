/** The life of this script in the page: it ends when the extension that it belongs to is updated or removed. */
export interface Lifetime {
  readonly signal: AbortSignal;
  readonly end: () => void;
  /** Runs work after some milliseconds, unless the life has ended, or what it gives was called before. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

export function startLifetime(): Lifetime {
  const controller = new AbortController();
  const { signal } = controller;
  return {
    signal,
    end: () => controller.abort(),
    later: (work, milliseconds) => {
      const timer = setTimeout(() => {
        if (!signal.aborted) work();
      }, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

/**
 * Gives a function that asks for work to be done soon: once for any number of calls, at least `pauseMs` later, and
 * when X's page has nothing better to do.
 */
export function whenIdle(work: () => void, pauseMs: number, { signal, later }: Lifetime): () => void {
  let asked = false;
  const run = (): void => {
    asked = false;
    if (!signal.aborted) work();
  };
  return () => {
    if (asked) return;
    asked = true;
    later(() => requestIdleCallback(run, { timeout: 2000 }), pauseMs);
  };
}
