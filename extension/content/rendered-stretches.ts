import { mayBeCut } from "../../src/domain/coverage/page-claims.ts";
import type { Post } from "../../src/domain/post/post.ts";
import type { TimelinePage } from "../../src/domain/post/timeline-page.ts";
import type { PageReading } from "../../src/x/dom/read-page.ts";
import { searchIn } from "./shown-search.ts";

export interface RenderedStretches {
  readonly received: (page: TimelinePage) => void;
  readonly shownBy: (reading: PageReading, address: string) => readonly TimelinePage[];
}

const mostKept = 200;

/**
 * What the rows of X's page cover. X draws neighbours, so nothing is missing between the newest and the oldest,
 * except where a poll was cut: after the poll before it. A row that cannot be read may be any post.
 */
export function makeRenderedStretches(): RenderedStretches {
  let query: string | undefined;
  let polledAt: number | undefined;
  let cuts: readonly number[] = [];
  let bottoms: readonly (string | undefined)[] = [];

  const received = (page: TimelinePage): void => {
    if (page.kind !== "search") return;
    if (page.rawQuery !== query) [query, polledAt, cuts, bottoms] = [page.rawQuery, undefined, [], []];
    const isOlder = page.cursor !== undefined && bottoms.includes(page.cursor);
    bottoms = [...bottoms, page.bottomCursor].slice(-mostKept);
    if (isOlder) return;
    // A first page begins a new list, which it covers in full.
    if (page.cursor !== undefined && polledAt !== undefined && mayBeCut(page))
      cuts = [...cuts, polledAt].slice(-mostKept);
    polledAt = page.receivedAt;
  };

  const shownBy = ({ posts, shown }: PageReading, address: string): readonly TimelinePage[] => {
    const search = searchIn(address);
    if (!search?.latest || shown > posts.length) return [];
    const cutsHere = search.query === query ? cuts : [];
    return runsBetween(posts, cutsHere).map((run) => asPage(run, search.query));
  };
  return { received, shownBy };
}

/** Newest first, as X shows them. */
function runsBetween(posts: readonly Post[], cuts: readonly number[]): readonly (readonly Post[])[] {
  const runs: Post[][] = [];
  for (const post of posts) {
    const run = runs.at(-1);
    const above = run?.at(-1);
    if (run && above && !cuts.some((cut) => post.createdAt <= cut && above.createdAt > cut)) run.push(post);
    else runs.push([post]);
  }
  return runs;
}

function asPage(posts: readonly Post[], rawQuery: string): TimelinePage {
  return {
    operation: "page",
    kind: "search",
    product: "Latest",
    rawQuery,
    ids: posts.map(({ id }) => id),
    // It claims nothing newer: posts may wait behind X's own button.
    receivedAt: Math.max(...posts.map(({ createdAt }) => createdAt)),
  };
}
