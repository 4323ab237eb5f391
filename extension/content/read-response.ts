import type { Post } from "../../src/domain/post/post.ts";
import type { TimelinePage } from "../../src/domain/post/timeline-page.ts";
import type { BodyHealth } from "../../src/domain/x-status/health.ts";
import type { TapHead } from "../../src/messages/tap-event.ts";
import { isTimelineName, kindOfOperation } from "../../src/x/payload/endpoints.ts";
import { readBody } from "../../src/x/payload/read-body.ts";
import { readParameters } from "../../src/x/payload/request-parameters.ts";
import type { ReceivedResponse } from "./tap-message.ts";

export interface ReceivedPosts {
  readonly posts: readonly Post[];
  readonly page?: TimelinePage;
  readonly health: BodyHealth;
  readonly incomplete: ReadonlyMap<string, string>;
}

/** Reads one response; never throws. `now`: our clock, ms, for answers without a date. */
export function readResponse({ head, body, url }: ReceivedResponse, now: number): ReceivedPosts {
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

/** What was asked for with a body that was passed over. */
export function passedPage({ operation, requestBody }: TapHead, url: string, now: number): TimelinePage {
  const kind = kindOfOperation(operation);
  return { operation, kind, ...readParameters(url, requestBody), ids: [], receivedAt: now };
}

/** A skipped body had posts, none of which was read. */
export function passedHealth({ operation }: TapHead): BodyHealth {
  const counts = { posts: 0, promoted: 0, withheld: 0, missing: {}, unknown: {}, errors: [] };
  return { operation, kind: kindOfOperation(operation), outcome: "read", ...counts };
}

const signOfPosts =
  /"[\w-]*(?:tweet|post)[\w-]*-\d{15,20}"|"__typename":\s*"(?:Timeline)?(?:Tweet|Post)|"(?:full_text|created_at_ms)":/i;

/** An unknown operation without a post: most of X's answers. With posts it is a renamed timeline. */
export function isBesideTimelines({ head, body }: ReceivedResponse): boolean {
  return !isTimelineName(head.operation) && !signOfPosts.test(body);
}
