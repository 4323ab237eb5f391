/** How long a busy page may delay the work, ms. */
const patience = 200;

/**
 * Runs work after the next paint once the page is idle: background work must delay neither the frame nor a key.
 * A hidden page paints nothing, so the work waits until it is shown.
 */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => requestIdleCallback(work, { timeout: patience }));
}

/**
 * Resolves after the next paint; at once in a hidden page. It does not wait for idle time, which a following
 * list seldom has.
 */
export function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
