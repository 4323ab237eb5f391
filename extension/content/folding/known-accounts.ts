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
  const learnOne = ({ id, handle, followed }: Author): void => {
    const key = handle.toLowerCase();
    if (id === undefined) return;
    known.delete(key);
    known.set(key, { handle, id, followed });
  };
  return {
    learn: (posts) => {
      for (const { author, repostOf, quote } of posts)
        for (const each of [author, repostOf?.author, quote?.author]) if (each) learnOne(each);
      for (const key of known.keys()) {
        if (known.size <= mostKnown) break;
        known.delete(key);
      }
    },
    named: (handle) => known.get(handle.toLowerCase()) ?? { handle },
  };
}
