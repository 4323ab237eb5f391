/** Leaves the browser a quarter of a second to tidy up in the background: it tells nobody when it is done. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}
