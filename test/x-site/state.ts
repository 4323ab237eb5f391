import type { Answer } from "./api/answer.ts";
import { type Bodies, bodiesIn } from "./api/bodies.ts";
import { type Failure, failed } from "./api/errors.ts";
import { type RateCounter, rateCounter } from "./api/rate.ts";
import { planChaos } from "./chaos/plan.ts";
import { makeSpoiler, type Spoiler } from "./chaos/spoil.ts";
import { type Client, type ClientPlan, clientAt, driftSeed } from "./clients/client.ts";
import { type Drift, driftOf } from "./clients/drift.ts";
import { realClock, type SiteClock } from "./clock.ts";
import type { LimitedStretch } from "./evening.ts";
import type { PageRecord, RequestRecord, SiteControl, XSiteOptions } from "./options.ts";
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
  readonly pages: PageRecord[];
  readonly spoiler: Spoiler | undefined;
  /** Stretches that the evening or the chaos closes. */
  readonly limits: readonly LimitedStretch[];
  account: string | undefined;
  shape: Shape;
  polls: boolean;
  empty: boolean;
  client: ClientPlan;
  /** What X calls otherwise, since it drifted. */
  readonly drift: Drift | undefined;
  limitedUntil: number;
  readonly failures: Failure[];
  readonly answers: Map<string, Answer[]>;
}

export function makeState(options: XSiteOptions): SiteState {
  const { evening } = options;
  const clock = options.clock ?? realClock();
  const { chaos } = options;
  const client = options.client ?? "classic";
  const seed = driftSeed(client);
  const plan = chaos && planChaos(chaos.seed, { from: evening.startsAt, until: evening.endsAt, ...chaos });
  return {
    world: makeWorld(evening, clock),
    clock,
    options,
    rates: rateCounter(clock),
    bodies: options.bodiesFolder === undefined ? () => undefined : bodiesIn(options.bodiesFolder),
    requests: [],
    pages: [],
    spoiler: plan && chaos && makeSpoiler(plan, chaos.seed),
    limits: [...(evening.conduct.limited ?? []), ...(plan?.limits ?? [])],
    account: "account" in options ? options.account : evening.account,
    shape: options.shape ?? evening.conduct.shape ?? "C",
    polls: options.polls ?? true,
    empty: false,
    client,
    drift: seed === undefined ? undefined : driftOf(seed, clientAt(client, evening, clock.now())),
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
    setClient(client) {
      state.client = client;
    },
    setPolls(polls) {
      state.polls = polls;
    },
    setEmpty(empty) {
      state.empty = empty;
    },
    failNext(failure, times = 1) {
      if (times === 0) state.failures.length = 0;
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

/** The client that a page is given which is loaded now. */
export function clientNow({ client, world, clock }: SiteState): Client {
  return clientAt(client, world.evening, clock.now());
}

/** Until when timelines are closed now: by hand or by the evening. */
export function closedUntil({ clock, limitedUntil, limits }: SiteState): number | undefined {
  const now = clock.now();
  const stretch = limits.find(({ from, until }) => from <= now && now < until)?.until;
  const until = Math.max(limitedUntil, stretch ?? 0);
  return until > now ? until : undefined;
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
