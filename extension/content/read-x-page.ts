import type { BodyHealth } from "../../src/domain/health.ts";
import type { Post } from "../../src/domain/post.ts";
import type { TimelinePage } from "../../src/domain/timeline-page.ts";
import { done } from "../../src/messages/reply.ts";
import { answerTabRequests } from "../platform/answer-tab-requests.ts";
import { isContextAlive, request } from "../platform/request.ts";
import { makeRequestLine, type RequestLine } from "../platform/request-line.ts";
import { type Delivery, makeDelivery } from "./delivery.ts";
import { makeEarlyPosts } from "./early-posts.ts";
import { type FoldFollower, followFolds } from "./follow-folds.ts";
import { readResponse } from "./heard-posts.ts";
import { type Lifetime, startLifetime } from "./lifetime.ts";
import { listenToTap } from "./listen-to-tap.ts";
import { makePageFallback } from "./page-fallback.ts";
import { makePageState, type PageState } from "./page-state.ts";
import { makeReporter, type Reporter } from "./reporter.ts";
import { afterResponse, countTotal } from "./response-facts.ts";
import { makeSeenPosts } from "./seen-posts.ts";
import type { HeardResponse } from "./tap-message.ts";
import { watchAddress } from "./watch-address.ts";
import { watchPerson } from "./watch-person.ts";
import { watchWriting } from "./watch-writing.ts";

interface PageBatch {
  readonly posts: readonly Post[];
  readonly page?: TimelinePage;
  readonly health?: BodyHealth;
}

interface Parts {
  readonly lifetime: Lifetime;
  readonly state: PageState;
  readonly line: RequestLine;
  readonly delivery: Delivery<PageBatch>;
  readonly reporter: Reporter;
  readonly folds: FoldFollower;
}

/** Reads this page of X until the extension that this script belongs to is gone. */
export function readXPage(): void {
  const lifetime = startLifetime();
  const state = makePageState();
  const line = makeRequestLine();
  const delivery = makeDelivery<PageBatch>({
    send: (batch) => line.ask("deliver-posts", { ...batch, report: state.report() }),
    sendLast: (batch) => void request("deliver-posts", { ...batch, report: state.report() }),
    later: lifetime.later,
    dropped: (posts) => state.changeResponses(countTotal("dropped", posts)),
    outdated: lifetime.end,
  });
  const reporter = makeReporter({ state, later: lifetime.later, outdated: lifetime.end });
  const folds = followFolds(lifetime);
  const lookAtWriting = watchWriting(state, reporter.tell, lifetime);
  const parts = { lifetime, state, line, delivery, reporter, folds };

  answerTabRequests(
    {
      "tell-report": () => {
        lookAtWriting();
        return done(state.report());
      },
      "are-you-there": () => done(null),
      "change-folds": (change) => {
        folds.change(change);
        return done(null);
      },
    },
    lifetime.signal,
  );
  const lookAtPerson = readResponses(parts);
  followPage(parts, lookAtPerson);
}

/** Gives the function that looks again who is signed in. */
function readResponses({ lifetime, state, delivery, reporter, folds }: Parts): () => void {
  const early = makeEarlyPosts();
  const countOnce = makeSeenPosts();
  const lookAtPerson = watchPerson((person) => {
    state.changePerson(person);
    const posts = state.ownHandle() === undefined ? [] : early.take();
    if (posts.length > 0) delivery.add({ posts });
    reporter.tell();
  }, lifetime);
  const fallback = makePageFallback((posts) => {
    state.changeResponses(countTotal("fromPage", posts.length));
    delivery.add({ posts });
  }, lifetime);

  const heard = (response: HeardResponse): boolean => {
    if (!isContextAlive()) lifetime.end();
    if (lifetime.signal.aborted) return false;
    const now = Date.now();
    const { incomplete, ...batch } = readResponse(response, now);
    const health = countOnce(batch, incomplete);
    state.changeResponses((facts) => afterResponse(facts, response.head, health, now));
    delivery.add(batch);
    if (state.ownHandle() === undefined) early.keep(batch.posts);
    folds.learn(batch.posts);
    fallback.known(batch.posts);
    fallback.judge(batch.health);
    lookAtPerson();
    return true;
  };
  const refused = (): void => state.changeResponses(countTotal("refused", 1));

  listenToTap({ heard, refused }, lifetime.signal);
  reporter.tell();
  // This script came late, into a page whose first responses nobody heard.
  if (document.readyState === "complete") fallback.readOnce();
  return lookAtPerson;
}

function followPage({ lifetime, line, delivery, reporter, folds }: Parts, lookAtPerson: () => void): void {
  const { signal } = lifetime;
  document.addEventListener("visibilitychange", reporter.tell, { signal });
  watchAddress(() => {
    reporter.tell();
    lookAtPerson();
    folds.moved();
  }, signal);
  const comeBack = (): void => resume({ line, delivery, reporter, folds });
  addEventListener("pageshow", ({ persisted }) => persisted && comeBack(), { signal });
  addEventListener("pagehide", () => leave(delivery, reporter), { signal });
}

/** Back from the browser's page cache: what was under way when the page went there may be lost. */
function resume({ line, delivery, reporter, folds }: Omit<Parts, "lifetime" | "state">): void {
  line.hangUp();
  delivery.restart();
  reporter.comeBack();
  folds.ask();
}

function leave(delivery: Delivery<PageBatch>, reporter: Reporter): void {
  delivery.flush();
  reporter.leave();
}
