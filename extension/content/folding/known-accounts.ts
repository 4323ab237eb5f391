import type { ShownAccount } from "../../../src/domain/mutes/folding/folded-accounts.ts";
import type { Author, Post } from "../../../src/domain/post/post.ts";

/** About ten evenings' worth of people. */
const mostKnown = 5000;

export interface KnownAccounts {
  readonly learn: (posts: readonly Post[]) => void;
  readonly named: (handle: string) => ShownAccount;
}

export function makeKnownAccounts(): KnownAccounts {
  const known = new Map<string, ShownAccount>();
  const learnOne = (author: Author | undefined): void => {
    if (author?.id === undefined) return;
    const { id, handle, followed } = author;
    const key = handle.toLowerCase();
    known.delete(key);
    known.set(key, { handle, id, followed });
  };
  return {
    learn: (posts) => {
      for (const { author, repostOf, quote } of posts) {
        learnOne(author);
        learnOne(repostOf?.author);
        learnOne(quote?.author);
      }
      for (const key of known.keys()) {
        if (known.size <= mostKnown) break;
        known.delete(key);
      }
    },
    named: (handle) => known.get(handle.toLowerCase()) ?? { handle },
  };
}
