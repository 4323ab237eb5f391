import type { BodyHealth } from "../../src/domain/health.ts";
import type { Post } from "../../src/domain/post.ts";
import type { TimelinePage } from "../../src/domain/timeline-page.ts";
import { done } from "../../src/messages/reply.ts";
import { answerTabRequests } from "../platform/answer-tab-requests.ts";
import { isContextAlive, request } from "../platform/request.ts";
import { makeDelivery } from "./delivery.ts";
import { readResponse } from "./heard-posts.ts";
import { listenToTap } from "./listen-to-tap.ts";
import { makePageState } from "./page-state.ts";
import { makeReporter } from "./reporter.ts";
import { afterResponse, countTotal } from "./response-facts.ts";
import type { HeardResponse } from "./tap-message.ts";

interface PageBatch {
  readonly posts: readonly Post[];
  readonly page?: TimelinePage;
  readonly health?: BodyHealth;
}

/** Reads this page of X until the extension that this script belongs to is gone. */
export function readPageOfX(): void {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const state = makePageState();
  const end = (): void => lifetime.abort();
  const later = (work: () => void, milliseconds: number): void => {
    const timer = setTimeout(work, milliseconds);
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  };

  const delivery = makeDelivery<PageBatch>({
    send: (batch) => request("deliver-posts", { ...batch, report: state.report() }),
    later,
    dropped: (posts) => state.changeResponses(countTotal("dropped", posts)),
    outdated: end,
  });
  const reporter = makeReporter({ state, later, outdated: end });

  const takeResponse = (response: HeardResponse): boolean => {
    if (!isContextAlive()) end();
    if (signal.aborted) return false;
    const now = Date.now();
    const heard = readResponse(response, now);
    state.changeResponses((facts) => afterResponse(facts, response.head, heard.health, now));
    delivery.add(heard);
    return true;
  };

  answerTabRequests({ "tell-report": () => done(state.report()) }, signal);
  listenToTap(
    { heard: takeResponse, refused: () => state.changeResponses(countTotal("refused", 1)) },
    signal,
  );
  reporter.tell();
  document.addEventListener("visibilitychange", () => reporter.tell(), { signal });
  addEventListener("popstate", () => reporter.tell(), { signal });
  addEventListener("pageshow", ({ persisted }) => persisted && delivery.retry(), { signal });
  addEventListener(
    "pagehide",
    () => {
      delivery.flush();
      reporter.leave();
    },
    { signal },
  );
}
