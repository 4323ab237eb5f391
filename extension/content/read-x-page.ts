import type { Post } from "../../src/domain/post/post.ts";
import { possiblePosts } from "../../src/domain/post/snowflake.ts";
import type { TimelinePage } from "../../src/domain/post/timeline-page.ts";
import type { BodyHealth } from "../../src/domain/x-status/health.ts";
import { mostlyUnread } from "../../src/domain/x-status/share-read.ts";
import { atTrustedTime, latestMoment, newestPossible } from "../../src/domain/x-status/trusted-clock.ts";
import { done } from "../../src/messages/reply.ts";
import { isXWebPage } from "../../src/x/dom/read-page.ts";
import { answerTabRequests } from "../platform/answer-tab-requests.ts";
import { isContextAlive, request } from "../platform/request.ts";
import { makeRequestLine, type RequestLine } from "../platform/request-line.ts";
import { type Delivery, makeDelivery } from "./delivery.ts";
import { makeEarlyPosts } from "./early-posts.ts";
import { makeEmptyAnswers } from "./empty-answers.ts";
import { watchFirstPage } from "./first-page.ts";
import { type FoldFollower, followFolds } from "./folding/follow-folds.ts";
import { type Lifetime, startLifetime, whenIdle } from "./lifetime.ts";
import { listenToTap } from "./listen-to-tap.ts";
import { makePageFallback } from "./page-fallback.ts";
import { makePageState, type PageState } from "./page-state.ts";
import { type ConcernsFollower, followConcerns } from "./passing-over/follow-concerns.ts";
import { isBesideTimelines, passedHealth, passedPage, readResponse } from "./read-response.ts";
import { makeReporter, type Reporter } from "./reporter.ts";
import { afterFirstPage, afterResponse, countTotal } from "./response-facts.ts";
import { makeSeenPosts } from "./seen-posts.ts";
import type { ReceivedResponse } from "./tap-message.ts";
import { watchAddress } from "./watch-address.ts";
import { watchPerson } from "./watch-person.ts";
import { watchWriting } from "./watch-writing.ts";

/** Skipped answers are reported together after this time. */
const passedMs = 2000;

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

export function readXPage(): void {
  const lifetime = startLifetime();
  const state = makePageState();
  const line = makeRequestLine();
  const delivery = makeDelivery<PageBatch>({
    send: (batch) => line.ask("deliver-posts", { ...batch, report: state.report() }),
    sendLast: (batch) => void request("deliver-posts", { ...batch, report: state.report() }),
    later: lifetime.later,
    dropped: (posts) => {
      state.changeResponses(countTotal("dropped", posts));
      reporter.reportChange();
    },
    outdated: lifetime.end,
  });
  const reporter = makeReporter({ state, later: lifetime.later, outdated: lifetime.end });
  const folds = followFolds(lifetime);
  const lookAtWriting = watchWriting(state, reporter.reportChange, lifetime);
  const parts = { lifetime, state, line, delivery, reporter, folds };
  const { concerns, lookAtPerson } = readResponses(parts);

  answerTabRequests(
    {
      "get-report": () => {
        lookAtWriting();
        return done(state.report());
      },
      "are-you-there": () => done(null),
      "change-folds": (change) => {
        folds.change(change);
        return done(null);
      },
      "change-concerns": (news) => {
        concerns.change(news);
        return done(null);
      },
    },
    lifetime.signal,
  );
  followPage({ ...parts, concerns }, lookAtPerson);
}

interface Reading {
  readonly concerns: ConcernsFollower;
  readonly lookAtPerson: () => void;
}

function readResponses({ lifetime, state, delivery, reporter, folds }: Parts): Reading {
  const early = makeEarlyPosts();
  const countOnce = makeSeenPosts();
  const empty = makeEmptyAnswers();
  const readLate = (response: ReceivedResponse): void => {
    const now = Date.now();
    const { posts } = trustedBatch(readResponse(response, now), state, now);
    delivery.add({ posts });
    folds.learn(posts);
  };
  const concerns = followConcerns(folds.muted, readLate, lifetime);
  const lookAtPerson = watchPerson((person) => {
    state.changePerson(person);
    concerns.changePerson(person);
    const posts = state.ownHandle() === undefined ? [] : early.release();
    if (posts.length > 0) delivery.add({ posts });
    reporter.reportChange();
  }, lifetime);
  const deliver = (posts: readonly Post[]): void => {
    delivery.add({ posts });
    if (state.ownHandle() === undefined) early.add(posts);
    folds.learn(posts);
  };
  const fallback = makePageFallback((posts, stretches) => {
    state.changeResponses(countTotal("fromPage", posts.length));
    deliver(posts);
    for (const page of stretches) delivery.add({ posts: [], page });
  }, lifetime);
  watchFirstPage(({ posts, health, incomplete }) => {
    if (health)
      state.changeResponses((facts) =>
        afterFirstPage(facts, countOnce({ posts, health }, incomplete), { now: Date.now(), whole: health }),
      );
    fallback.known(posts);
    deliver(posts);
    reporter.reportChange();
  }, lifetime);

  const refused = (): void => {
    state.changeResponses(countTotal("refused", 1));
    reporter.reportChange();
  };
  const reportPassed = (): void => delivery.add({ posts: [] });
  // A message costs X's page as much as searching a body.
  const reportPassedSoon = whenIdle(reportPassed, passedMs, lifetime);
  const pass = ({ head: { date: _, ...head }, url }: ReceivedResponse, now: number): void => {
    const health = passedHealth(head);
    const emptied = empty.countPassed(() => passedPage(head, url, now));
    // Its posts, which could contradict its date, are unknown: it moves no clock.
    let endsTrouble = false;
    state.changeResponses((facts) => {
      endsTrouble = (facts.problem ?? facts.notFound ?? facts.emptied) !== undefined;
      return afterResponse(facts, head, health, { now, emptied, newestId: undefined });
    });
    if (endsTrouble) reportPassed();
    else reportPassedSoon();
    // It has posts, or it would have been read.
    fallback.judge({ ...health, posts: 1 });
    lookAtPerson();
  };
  const received = (response: ReceivedResponse): boolean => {
    if (!isContextAlive()) lifetime.end();
    if (lifetime.signal.aborted) return false;
    if (isBesideTimelines(response)) return true;
    const now = Date.now();
    if (concerns.mayPass(response)) {
      pass(response, now);
      return true;
    }
    const { incomplete, ...batch } = readResponse(response, now);
    const health = countOnce(batch, incomplete);
    const emptied = empty.count(batch);
    const newestId = newestPossible(batch.page?.ids ?? [], latestMoment(now));
    const context = { now, emptied, newestId, whole: batch.health };
    state.changeResponses((facts) => afterResponse(facts, response.head, health, context));
    const trusted = trustedBatch(batch, state, now);
    delivery.add(mostlyUnread(batch.health) ? withoutClaim(trusted) : trusted);
    if (state.ownHandle() === undefined) early.add(trusted.posts);
    folds.learn(trusted.posts);
    fallback.known(trusted.posts);
    fallback.judge(batch.health, trusted.page);
    lookAtPerson();
    return true;
  };

  listenToTap({ received, refused }, lifetime.signal);
  reporter.reportChange();
  // This script came late, into a page whose first responses are lost.
  if (document.readyState === "complete") fallback.readOnce();
  // The first page of X's second client is no response.
  const followXWeb = (): void => {
    if (isXWebPage(document)) fallback.follow();
  };
  if (document.readyState === "loading")
    document.addEventListener("DOMContentLoaded", followXWeb, { signal: lifetime.signal });
  else followXWeb();
  return { concerns, lookAtPerson };
}

/** Posts went by unread: the page shows which. */
function withoutClaim({ page: _, ...batch }: PageBatch): PageBatch {
  return batch;
}

/** Drops times in the future: they would stay the newest for the tab's life. */
function trustedBatch(batch: PageBatch, state: PageState, now: number): PageBatch {
  const offset = state.likelyOffset();
  const latest = offset === undefined ? latestMoment(now) : now + offset;
  const isPossible = possiblePosts(latest);
  const posts = batch.posts.filter(isPossible);
  const misdated = batch.posts.length - posts.length;
  if (misdated > 0) state.changeResponses(countTotal("misdated", misdated));
  const { page, ...rest } = batch;
  // A clock ahead in a single answer claims nothing: the page's own posts show how far it reaches.
  const believed = state.clockOffset() ?? (offset !== undefined && offset < 0 ? offset : undefined);
  return { ...rest, posts, ...(page ? { page: atTrustedTime(page, believed, now) } : {}) };
}

type WithConcerns = Parts & Pick<Reading, "concerns">;

function followPage(parts: WithConcerns, lookAtPerson: () => void): void {
  const { lifetime, delivery, reporter, folds } = parts;
  const { signal } = lifetime;
  document.addEventListener("visibilitychange", reporter.reportChange, { signal });
  watchAddress(() => {
    reporter.reportChange();
    lookAtPerson();
    folds.moved();
  }, signal);
  addEventListener("pageshow", ({ persisted }) => persisted && resume(parts), { signal });
  addEventListener("pagehide", () => leave(delivery, reporter), { signal });
}

/** Back from the browser's page cache: messages under way may be lost. */
function resume({ line, delivery, reporter, folds, concerns }: WithConcerns): void {
  line.hangUp();
  delivery.restart();
  reporter.comeBack();
  folds.ask();
  concerns.ask();
}

function leave(delivery: Delivery<PageBatch>, reporter: Reporter): void {
  delivery.flush();
  reporter.leave();
}
