/** A quarter of a second for the browser's own cleanup, which announces no end. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}
