import type { Post } from "../../src/domain/post.ts";
import type { Folds, FoldsChange } from "../../src/messages/fold-requests.ts";
import { request } from "../platform/request.ts";
import { foldPosts } from "./fold-posts.ts";
import { makeKnownAccounts } from "./known-accounts.ts";
import { type Lifetime, whenIdle } from "./lifetime.ts";

export interface FoldFollower {
  /** Takes the posts of a body: what is known of their authors decides whom a mute means. */
  readonly learn: (posts: readonly Post[]) => void;
  readonly change: (change: FoldsChange) => void;
  /** Asks for what is different, as after a time in the browser's page cache. */
  readonly ask: () => void;
  /** The page went from one of X's views to another. */
  readonly moved: () => void;
}

const settleMs = 100;
const retryMs = 2000;
const mostRetries = 5;
/** The longest that a timer can wait. */
const longestMs = 2 ** 31 - 1;

/** Keeps the folding of this page in step with the mutes: asked once, then by changes, and again when some are over. */
export function followFolds(lifetime: Lifetime): FoldFollower {
  const known = makeKnownAccounts();
  const folding = foldPosts(known, lifetime);
  const lookSoon = whenIdle(folding.lookAgain, settleMs, lifetime);
  let retries = 0;
  let awaited: symbol | undefined;

  const ask = async (known = folding.known()): Promise<void> => {
    const reply = await request("get-folds", known ?? null);
    if (lifetime.signal.aborted) return;
    if (reply.ok) {
      retries = 0;
      take(reply.value);
    } else if (reply.failure.code === "unreachable" && retries < mostRetries) {
      retries++;
      lifetime.later(() => void ask(), retryMs);
    }
  };
  const take = (folds: Folds | FoldsChange): void => {
    if ("from" in folds) change(folds);
    else {
      folding.take(folds);
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
  };
}
