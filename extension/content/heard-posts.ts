import type { BodyHealth } from "../../src/domain/health.ts";
import type { Post } from "../../src/domain/post.ts";
import type { TimelinePage } from "../../src/domain/timeline-page.ts";
import { readBody } from "../../src/x/payload/read-body.ts";
import type { HeardResponse } from "./tap-message.ts";

/** What one response gives. */
export interface HeardPosts {
  /** Promoted ones left out. */
  readonly posts: readonly Post[];
  readonly page?: TimelinePage;
  readonly health: BodyHealth;
  /** Posts that could not be read but for their id, with the field that was missing. */
  readonly incomplete: ReadonlyMap<string, string>;
}

/** Reads one response; never throws. `now`: our clock, ms, where X's answer bears no date. */
export function readResponse({ head, body, url }: HeardResponse, now: number): HeardPosts {
  const date = head.date === undefined ? Number.NaN : Date.parse(head.date);
  const { entries, page, health, incomplete } = readBody(body, {
    operation: head.operation,
    url,
    status: head.status,
    ...(Number.isNaN(date) ? { receivedAt: now, clockIsOurs: true } : { receivedAt: date }),
    ...(head.requestBody === undefined ? {} : { requestBody: head.requestBody }),
  });
  const posts = entries.filter(({ promoted }) => !promoted).map(({ post }) => post);
  const outcome = head.tooLarge ? "too-large" : health.outcome;
  return { posts, incomplete, health: { ...health, outcome }, ...(page ? { page } : {}) };
}
