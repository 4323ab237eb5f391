import type { Post } from "../../src/domain/post/post.ts";

export interface EarlyPosts {
  readonly add: (posts: readonly Post[]) => void;
  readonly release: () => readonly Post[];
}

/** X shows its navigation within seconds; no more posts arrive before it. */
const mostKept = 1000;

/**
 * Posts that arrived before the page showed its account, delivered without the person's mentions. Once the
 * handle is known they are delivered again.
 */
export function makeEarlyPosts(): EarlyPosts {
  let kept: readonly Post[] = [];
  return {
    add: (posts) => {
      kept = [...kept, ...posts].slice(-mostKept);
    },
    release: () => {
      const taken = kept;
      kept = [];
      return taken;
    },
  };
}
