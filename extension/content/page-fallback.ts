import { type Post, versionIdOf } from "../../src/domain/post/post.ts";
import type { TimelinePage } from "../../src/domain/post/timeline-page.ts";
import type { BodyHealth } from "../../src/domain/x-status/health.ts";
import { mostlyUnread } from "../../src/domain/x-status/share-read.ts";
import { readPage, showsPosts } from "../../src/x/dom/read-page.ts";
import { type Lifetime, whenIdle } from "./lifetime.ts";
import { makeRenderedStretches } from "./rendered-stretches.ts";

export interface PageFallback {
  readonly known: (posts: readonly Post[]) => void;
  readonly judge: (health: BodyHealth, page?: TimelinePage) => void;
  readonly readOnce: () => void;
  readonly follow: () => void;
}

const pauseMs = 300;
/** Ids that are remembered; about an evening. */
const mostKnown = 5000;

/**
 * Reads rendered posts while bodies are unreadable or lack what every post has. Observes the page only that
 * long; returns each post once, and the stretches that are shown.
 */
export function makePageFallback(
  found: (posts: readonly Post[], stretches: readonly TimelinePage[]) => void,
  lifetime: Lifetime,
): PageFallback {
  const rendered = makeRenderedStretches();
  let sent = "";
  /** Rows claim what they show only while answers cannot be read: x-web's first page is claimed by none. */
  let isUnreadable = false;
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
    const reading = readPage(document);
    const posts = reading.posts.filter(({ id }) => !knownIds.has(id));
    const stretches = isUnreadable ? rendered.shownBy(reading, location.href) : [];
    const text = JSON.stringify(stretches);
    if (posts.length === 0 && text === sent) return;
    sent = text;
    known(posts);
    found(posts, stretches);
  };
  const readSoon = whenIdle(read, pauseMs, lifetime);
  const observer = new MutationObserver(readSoon);
  lifetime.signal.addEventListener("abort", () => observer.disconnect());

  const judge = (health: BodyHealth, page?: TimelinePage): void => {
    if (page) rendered.received(page);
    if (inconclusive.has(health.outcome) || holdsNothing(health)) return;
    observer.disconnect();
    isUnreadable = !isUnderstood(health);
    if (isUnreadable) follow();
  };
  const follow = (): void => {
    observer.observe(document, { childList: true, subtree: true });
    readSoon();
  };
  return { known, judge, readOnce: readSoon, follow };
}

const inconclusive: ReadonlySet<BodyHealth["outcome"]> = new Set(["error", "not-found"]);

function holdsNothing({ outcome, posts, missing, unknown }: BodyHealth): boolean {
  return outcome === "read" && posts === 0 && Object.keys({ ...missing, ...unknown }).length === 0;
}

/**
 * A post without id, author or text is incomplete. Unknown types count as posts when they outnumber posts; a
 * few are X's prompts and ads.
 */
function isUnderstood(health: BodyHealth): boolean {
  const { outcome, missing, posts, unknown } = health;
  const isAllUnknown = posts === 0 && Object.keys(unknown).length > 0;
  const isPartlyUnknown = isAllUnknown || mostlyUnread(health) !== undefined;
  return outcome === "read" && Object.keys(missing).length === 0 && !isPartlyUnknown;
}
