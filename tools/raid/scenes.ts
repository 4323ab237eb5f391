import { foldCase } from "../../src/domain/post/handle.ts";
import type { Post } from "../../src/domain/post/post.ts";
import { fewestRegulars } from "../../src/domain/raids/roster.ts";
import { limits } from "../../src/domain/raids/weights.ts";
import type { Organic } from "./read-files.ts";

export const hourMs = 60 * 60_000;
/** An hour with fewer posts is no evening. */
const fewestPosts = 10;

/** One hour of a chat, and what was known before it: each earlier hour counts as an evening. */
export interface Scene {
  readonly chat: Organic;
  readonly startsAt: number;
  readonly posts: readonly Post[];
  readonly before: readonly Post[];
  /** In how many earlier hours somebody posted, by folded handle. */
  readonly evenings: ReadonlyMap<string, number>;
  readonly isWarm: boolean;
}

/** The hours of a chat that are worth playing. `reposts`: as in a list's stream, with reposts among the posts. */
export function scenesOf(chat: Organic, reposts: boolean): readonly Scene[] {
  const posts = chat.posts.filter((post) => reposts || !post.repostOf);
  const evenings = new Map<string, number>();
  const scenes: Scene[] = [];
  for (const hour of hoursOf(posts)) {
    const first = hour[0];
    if (!first) continue;
    if (hour.length >= fewestPosts)
      scenes.push({
        chat,
        startsAt: Math.floor(first.createdAt / hourMs) * hourMs,
        posts: hour,
        before: posts.slice(0, posts.indexOf(first)),
        evenings: new Map(evenings),
        isWarm:
          [...evenings.values()].filter((count) => count >= limits.regularFrom).length >= fewestRegulars,
      });
    for (const name of new Set(hour.map(({ author }) => foldCase(author.handle))))
      evenings.set(name, (evenings.get(name) ?? 0) + 1);
  }
  return scenes;
}

function hoursOf(posts: readonly Post[]): readonly (readonly Post[])[] {
  const hours = new Map<number, Post[]>();
  for (const post of posts) {
    const hour = Math.floor(post.createdAt / hourMs);
    const known = hours.get(hour);
    if (known) known.push(post);
    else hours.set(hour, [post]);
  }
  return [...hours.values()];
}
