import { foldCase } from "../post/handle.ts";
import type { Post } from "../post/post.ts";
import { dayMs } from "../time/units.ts";
import { learnUsual, newRoster, type Roster } from "./roster.ts";

export interface SeenBefore {
  readonly handle: string;
  readonly firstPostAt: number;
  readonly lastPostAt: number;
}

/**
 * Posts within one day, counted back from `tonight` (ms), are one evening. `isOut`: muted people do not define
 * the usual.
 */
export function rosterBefore(
  tonight: number,
  posts: readonly Post[],
  people: readonly SeenBefore[],
  chatTags: ReadonlySet<string>,
  isOut: (key: string) => boolean,
): Roster {
  const days = new Map<string, Set<number>>();
  const record = (handle: string, at: number) => {
    const key = foldCase(handle);
    if (at >= tonight || isOut(key)) return;
    const known = days.get(key);
    const day = Math.floor((tonight - at) / dayMs);
    if (known) known.add(day);
    else days.set(key, new Set([day]));
  };
  for (const { handle, firstPostAt, lastPostAt } of people) {
    record(handle, firstPostAt);
    record(handle, lastPostAt);
  }
  for (const { author, createdAt, repostOf } of posts) if (!repostOf) record(author.handle, createdAt);
  const roster = newRoster(new Map([...days].map(([key, evenings]) => [key, evenings.size])));
  for (const post of posts) if (post.createdAt < tonight) learnUsual(roster, post, chatTags);
  return roster;
}
