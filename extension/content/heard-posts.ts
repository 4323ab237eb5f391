import type { BodyHealth } from "../../src/domain/health.ts";
import type { Post } from "../../src/domain/post.ts";
import type { TimelinePage } from "../../src/domain/timeline-page.ts";
import { readBody } from "../../src/x/payload/read-body.ts";
import type { HeardResponse } from "./tap-message.ts";

/** What one response gives to the background. */
export interface HeardPosts {
  /** Promoted ones left out. */
  readonly posts: readonly Post[];
  readonly page?: TimelinePage;
  readonly health: BodyHealth;
}

/** Reads one response; never throws. `now`: our clock, ms, where X's answer bears no date. */
export function readResponse({ head, body, url }: HeardResponse, now: number): HeardPosts {
  const date = head.date === undefined ? Number.NaN : Date.parse(head.date);
  const { entries, page, health } = readBody(body, {
    operation: head.operation,
    url,
    status: head.status,
    ...(Number.isNaN(date) ? { receivedAt: now, clockIsOurs: true } : { receivedAt: date }),
    ...(head.requestBody === undefined ? {} : { requestBody: head.requestBody }),
  });
  const posts = entries.filter(({ promoted }) => !promoted).map(({ post }) => post);
  const outcome = head.tooLarge ? "too-large" : health.outcome;
  return { posts, health: { ...health, outcome }, ...(page ? { page } : {}) };
}
