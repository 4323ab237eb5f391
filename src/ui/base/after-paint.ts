/** How long a busy page may keep the work waiting, in ms. */
const patience = 200;

/**
 * Runs work once the frame that is being prepared is on the screen, and the page has nothing better to do: what nobody
 * waits for must delay neither that frame nor the answer to a key. In a page that is hidden nothing is painted, and the
 * work waits until it is shown.
 */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => requestIdleCallback(work, { timeout: patience }));
}

/** Is over when work would be done after the paint; at once in a page that is hidden. */
export function painted(): Promise<void> {
  return document.hidden ? Promise.resolve() : new Promise(afterPaint);
}
