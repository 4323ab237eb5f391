import type { Post } from "../../../src/domain/post/post.ts";
import type { Folds, FoldsChange } from "../../../src/messages/fold-requests.ts";
import { request } from "../../platform/request.ts";
import { type Lifetime, whenIdle } from "../lifetime.ts";
import type { Muted } from "../passing-over/pass-over.ts";
import { foldPosts } from "./fold-posts.ts";
import { makeKnownAccounts } from "./known-accounts.ts";

export interface FoldFollower {
  readonly learn: (posts: readonly Post[]) => void;
  readonly change: (change: FoldsChange) => void;
  readonly ask: () => void;
  readonly moved: () => void;
  readonly muted: Muted;
}

const settleMs = 100;
const retryMs = 2000;
const mostRetries = 5;
/** The longest that a timer can wait. */
const longestMs = 2 ** 31 - 1;

export function followFolds(lifetime: Lifetime): FoldFollower {
  const known = makeKnownAccounts();
  let changed: () => void = () => undefined;
  const folding = foldPosts(known, lifetime, () => changed());
  const lookSoon = whenIdle(folding.lookAgain, settleMs, lifetime);
  let retries = 0;
  let awaited: symbol | undefined;

  const ask = async (known = folding.known()): Promise<void> => {
    const reply = await request("get-folds", known ?? null);
    if (lifetime.signal.aborted) return;
    if (reply.ok) {
      retries = 0;
      accept(reply.value);
    } else if (reply.failure.code === "unreachable" && retries < mostRetries) {
      retries++;
      lifetime.later(() => void ask(), retryMs);
    }
  };
  const accept = (folds: Folds | FoldsChange): void => {
    if ("from" in folds) change(folds);
    else {
      folding.accept(folds);
      askWhenOver(folds);
    }
  };
  const change = (news: FoldsChange): void => {
    if (folding.change(news)) askWhenOver(news);
    else void ask();
  };
  const askWhenOver = ({ endsIn }: Pick<Folds, "endsIn">): void => {
    const mine = Symbol();
    awaited = mine;
    if (endsIn === undefined) return;
    lifetime.later(() => awaited === mine && void ask(), Math.min(endsIn + settleMs, longestMs));
  };

  void ask();
  return {
    learn: (posts) => {
      known.learn(posts);
      if (folding.isNeeded()) lookSoon();
    },
    change,
    ask: () => void ask(),
    moved: lookSoon,
    muted: {
      isKnown: () => folding.known() !== undefined,
      isAnybody: folding.isNeeded,
      mayName: folding.mayName,
      onChange: (listener) => {
        changed = listener;
      },
    },
  };
}
