import type { Feed } from "../feed/feed.ts";
import { compareIds } from "../post/snowflake.ts";

/** At most one sound in this time. */
export const soundPauseMs = 4000;

/** X lists a post late by up to a few minutes; what is older was loaded, not posted just now. */
const lateMs = 5 * 60_000;

export interface Known {
  readonly newest: string;
  readonly open: ReadonlySet<string>;
}

/** Newer than all that was known, or posted just now; `inView` holds ids. */
export function newOutOfView(open: Feed, known: Known, inView: readonly string[], now: number): Feed {
  const seen = new Set(inView);
  return open.filter(
    ({ post: { id, createdAt } }) =>
      !known.open.has(id) && !seen.has(id) && (compareIds(id, known.newest) > 0 || now - createdAt <= lateMs),
  );
}
