import type { Answer } from "./api/answer.ts";
import { type Bodies, bodiesIn } from "./api/bodies.ts";
import { type Failure, failed } from "./api/errors.ts";
import { type RateCounter, rateCounter } from "./api/rate.ts";
import { realClock, type SiteClock } from "./clock.ts";
import type { Evening } from "./evening.ts";
import type { RequestRecord, SiteControl, XSiteOptions } from "./options.ts";
import type { Shape } from "./wire/shape.ts";
import { makeWorld, type World } from "./world.ts";

/** Everything about the running stand-in that changes. */
export interface SiteState {
  readonly world: World;
  readonly clock: SiteClock;
  readonly options: XSiteOptions;
  readonly rates: RateCounter;
  readonly bodies: Bodies;
  readonly requests: RequestRecord[];
  account: string | undefined;
  shape: Shape;
  polls: boolean;
  limitedUntil: number;
  readonly failures: Failure[];
  readonly answers: Map<string, Answer[]>;
}

export function makeState(options: XSiteOptions): SiteState {
  const { evening } = options;
  const clock = options.clock ?? realClock();
  return {
    world: makeWorld(evening, clock),
    clock,
    options,
    rates: rateCounter(clock),
    bodies: options.bodiesFolder === undefined ? () => undefined : bodiesIn(options.bodiesFolder),
    requests: [],
    account: "account" in options ? options.account : evening.account,
    shape: options.shape ?? evening.conduct.shape ?? "C",
    polls: options.polls ?? true,
    limitedUntil: 0,
    failures: [],
    answers: new Map(),
  };
}

export function controlOf(state: SiteState): SiteControl {
  return {
    setAccount(handle) {
      state.account = handle;
    },
    setShape(shape) {
      state.shape = shape;
    },
    setPolls(polls) {
      state.polls = polls;
    },
    failNext(failure, times = 1) {
      for (let time = 0; time < times; time++) state.failures.push(failure);
    },
    answerNext(operation, body, status = 200) {
      const answer = { status, body, contentType: "application/json; charset=utf-8", ids: [] };
      state.answers.set(operation, [...(state.answers.get(operation) ?? []), answer]);
    },
    limit(seconds) {
      state.limitedUntil = state.clock.now() + seconds * 1000;
    },
    addPosts(posts, people) {
      state.world.add(posts, people);
    },
  };
}

/** Until when timelines are closed now: by hand or by the evening. */
export function closedUntil({ clock, limitedUntil, world }: SiteState): number | undefined {
  const now = clock.now();
  const stretch = stretchAt(world.evening, now);
  const until = Math.max(limitedUntil, stretch ?? 0);
  return until > now ? until : undefined;
}

function stretchAt({ conduct }: Evening, now: number): number | undefined {
  return conduct.limited?.find(({ from, until }) => from <= now && now < until)?.until;
}

/** An answer that a test put in the way of the ordinary one. */
export function answerInTheWay(
  state: SiteState,
  operation: string,
  instead: () => Answer,
): Answer | undefined {
  const prepared = state.answers.get(operation)?.shift();
  if (prepared !== undefined) return prepared;
  const failure = state.failures.shift();
  return failure === undefined ? state.bodies(operation) : failed(failure, instead);
}
