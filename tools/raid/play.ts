import { foldCase } from "../../src/domain/post/handle.ts";
import type { Post } from "../../src/domain/post/post.ts";
import { judge, type Level } from "../../src/domain/raids/judge.ts";
import { learnUsual, newRoster, type Roster } from "../../src/domain/raids/roster.ts";
import { addPost, newWatch } from "../../src/domain/raids/watch.ts";
import type { Scene } from "./scenes.ts";

/** What somebody was called at the worst, and after how many posts of theirs anything was said. */
export interface Called {
  readonly level: Exclude<Level, "none">;
  readonly afterPosts: number;
}

/** Plays an hour post by post, and says of everybody who was called anything at any moment. By folded handle. */
export function play(scene: Scene, posts: readonly Post[], roster: Roster): ReadonlyMap<string, Called> {
  const watch = newWatch({
    chatTags: new Set([scene.chat.tag]),
    roster,
    isHost: () => false,
    isProtected: () => false,
    isDecided: () => false,
  });
  const called = new Map<string, Called>();
  for (const post of posts) {
    addPost(watch, post);
    for (const account of watch.changed) {
      const { level } = judge(watch, account);
      if (level === "none" || called.get(account.key)?.level === "likely") continue;
      const known = called.get(account.key);
      if (known?.level !== level)
        called.set(account.key, { level, afterPosts: known?.afterPosts ?? account.posts });
    }
    watch.changed.clear();
  }
  return called;
}

/** What was usual in a chat before an hour; learned once, for every flood that is played into it. */
export function rosterOf(scene: Scene): Roster {
  const roster = newRoster(scene.evenings);
  for (const post of scene.before) learnUsual(roster, post, new Set([scene.chat.tag]));
  return roster;
}

export function peopleOf(posts: readonly Post[]): ReadonlySet<string> {
  return new Set(posts.map(({ author }) => foldCase(author.handle)));
}
