import type { BodyHealth } from "../../src/domain/x-status/health.ts";
import type { ReceivedPosts } from "./read-response.ts";

/** Remembered ids: two evenings of the fastest chat, under a megabyte of X's page. */
const mostRemembered = 10_000;

export type CountOnce = (
  response: Pick<ReceivedPosts, "posts" | "health">,
  incomplete: ReceivedPosts["incomplete"],
) => BodyHealth;

/** Counts a post once, however often X sends it. */
export function makeSeenPosts(): CountOnce {
  const seen = new Set<string>();
  const isNew = (key: string): boolean => {
    if (seen.has(key)) return false;
    seen.add(key);
    if (seen.size > mostRemembered) forgetOldest(seen);
    return true;
  };
  return ({ posts, health }, incomplete) => {
    const missing: Record<string, number> = { ...health.missing };
    for (const [id, field] of incomplete)
      if (!isNew(`${field} ${id}`)) missing[field] = (missing[field] ?? 1) - 1;
    return { ...health, posts: posts.filter(({ id }) => isNew(id)).length, missing: withoutNone(missing) };
  };
}

function forgetOldest(seen: Set<string>): void {
  for (const key of seen) {
    if (seen.size <= mostRemembered) return;
    seen.delete(key);
  }
}

function withoutNone(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
