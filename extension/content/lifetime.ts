/** The life of this script: it ends when its extension is updated or removed. */
export interface Lifetime {
  readonly signal: AbortSignal;
  readonly end: () => void;
  /** Runs work after some milliseconds, unless the life ended or the returned function was called. */
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
 * Returns a function that schedules work: once for any number of calls, at least `pauseMs` later, when X's page
 * is idle.
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
