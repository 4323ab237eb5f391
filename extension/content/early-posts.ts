import type { Post } from "../../src/domain/post.ts";

export interface EarlyPosts {
  readonly keep: (posts: readonly Post[]) => void;
  /** Gives what was kept, and forgets it. */
  readonly take: () => readonly Post[];
}

/** X shows its navigation within seconds; more than this does not come before it. */
const mostKept = 1000;

/**
 * The posts that came before the page showed whose it is. They were delivered without the person's mentions among
 * them, for nobody could tell; once the handle is known they are delivered again.
 */
export function makeEarlyPosts(): EarlyPosts {
  let kept: readonly Post[] = [];
  return {
    keep: (posts) => {
      kept = [...kept, ...posts].slice(-mostKept);
    },
    take: () => {
      const taken = kept;
      kept = [];
      return taken;
    },
  };
}
