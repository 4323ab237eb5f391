import type { TimelinePage } from "../../src/domain/post/timeline-page.ts";
import type { ReceivedPosts } from "./read-response.ts";

/** Remembered requests: searches, lists and profiles of one page's life. */
const mostQuestions = 100;

export interface EmptyAnswers {
  readonly count: (answer: Pick<ReceivedPosts, "posts" | "page" | "health">) => number;
  /** Of an answer with posts; what was asked is read only if it matters, as that takes as long as a look through it. */
  readonly countPassed: (readPage: () => TimelinePage) => number;
}

/**
 * Counts X's empty answers. Only a first page, requested without a cursor, should repeat what it had; beside a
 * cursor empty is normal. X empties timelines for its own reasons (age, distrusted accounts) without an error.
 */
export function makeEmptyAnswers(): EmptyAnswers {
  const emptied = new Map<string, number>();
  const passed: (() => TimelinePage)[] = [];
  const worst = (): number => Math.max(0, ...emptied.values());
  const record = (page: TimelinePage, isEmpty: boolean): void => {
    const question = questionOf(page);
    const before = emptied.get(question);
    if (page.cursor !== undefined || (isEmpty && before === undefined)) return;
    emptied.delete(question);
    emptied.set(question, isEmpty ? (before ?? 0) + 1 : 0);
    for (const oldest of emptied.keys()) {
      if (emptied.size <= mostQuestions) break;
      emptied.delete(oldest);
    }
  };
  const recordPassed = (): void => {
    for (const readPage of passed.splice(0)) record(readPage(), false);
  };
  return {
    count: ({ posts, page, health }) => {
      if (page === undefined) return worst();
      const isEmpty = posts.length + health.posts + (page.unread ?? 0) === 0;
      if (isEmpty) recordPassed();
      record(page, isEmpty);
      return worst();
    },
    countPassed: (readPage) => {
      passed.push(readPage);
      if (passed.length > mostQuestions) passed.shift();
      if (worst() > 0) recordPassed();
      return worst();
    },
  };
}

function questionOf({ kind, rawQuery, product, subject }: TimelinePage): string {
  return JSON.stringify([kind, rawQuery, product, subject]);
}
