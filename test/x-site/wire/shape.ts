/** X's shapes of a user and a post: A until April 2025, B until July 2026, C since; drift is one that nobody knows yet. */
export type Shape = "A" | "B" | "C" | "drift";

/** Since May 2026 X leaves out empty arrays. */
export function omitsEmpty(shape: Shape): boolean {
  return shape === "C" || shape === "drift";
}
