import type { BodyHealth } from "../../src/domain/health.ts";
import { type Post, versionIdOf } from "../../src/domain/post.ts";
import { readPage, showsPosts } from "../../src/x/dom/read-page.ts";
import { type Lifetime, whenIdle } from "./lifetime.ts";

export interface PageFallback {
  /** Posts that a body gave: the page need not give them again. */
  readonly known: (posts: readonly Post[]) => void;
  /** One more body: is it understood, or must the page itself tell what it shows? */
  readonly judge: (health: BodyHealth) => void;
  /** Reads what the page shows by now, once. */
  readonly readOnce: () => void;
}

const pauseMs = 1000;
/** Ids that are remembered; about an evening. */
const mostKnown = 5000;

/**
 * Reads the rendered posts while X's bodies are not understood, or lack what every post has. The page is observed only
 * for as long as that lasts; each post is given once.
 */
export function makePageFallback(found: (posts: readonly Post[]) => void, lifetime: Lifetime): PageFallback {
  const knownIds = new Set<string>();
  const known = (posts: readonly Post[]): void => {
    for (const post of posts) knownIds.add(versionIdOf(post));
    for (const id of knownIds) {
      if (knownIds.size <= mostKnown) break;
      knownIds.delete(id);
    }
  };
  const read = (): void => {
    if (!showsPosts(document)) return;
    const posts = readPage(document).posts.filter(({ id }) => !knownIds.has(id));
    if (posts.length === 0) return;
    known(posts);
    found(posts);
  };
  const readSoon = whenIdle(read, pauseMs, lifetime);
  const observer = new MutationObserver(readSoon);
  lifetime.signal.addEventListener("abort", () => observer.disconnect());

  const judge = (health: BodyHealth): void => {
    if (health.outcome === "error" || holdsNothing(health)) return;
    observer.disconnect();
    if (isUnderstood(health)) return;
    observer.observe(document, { childList: true, subtree: true });
    readSoon();
  };
  return { known, judge, readOnce: readSoon };
}

/** An answer without posts, as most are while nobody writes, tells nothing of how X writes them. */
function holdsNothing({ outcome, posts, missing, unknown }: BodyHealth): boolean {
  return outcome === "read" && posts === 0 && Object.keys({ ...missing, ...unknown }).length === 0;
}

/**
 * A post without id, author or text did not reach the feed whole. Things of an unknown type may be posts where there
 * are no others; beside posts they are X's latest prompts and ads.
 */
function isUnderstood({ outcome, missing, posts, unknown }: BodyHealth): boolean {
  const isAllUnknown = posts === 0 && Object.keys(unknown).length > 0;
  return outcome === "read" && Object.keys(missing).length === 0 && !isAllUnknown;
}
