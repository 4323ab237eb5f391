/**
 * Runs work once the frame that is being prepared is on the screen: what nobody waits for must not delay it. In a page
 * that is hidden nothing is painted, and the work waits until it is shown.
 */
export function afterPaint(work: () => void): void {
  // The task after the frame: what runs in the frame's own callback is still before the painting.
  requestAnimationFrame(() => setTimeout(work));
}
