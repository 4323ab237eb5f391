import type { Client } from "../clients/client.ts";
import { type Drift, renamed } from "../clients/drift.ts";
import type { SiteState } from "../state.ts";
import { answerInTheWay, closedUntil } from "../state.ts";
import { xWebBody } from "../wire/x-web/body.ts";
import { type Answer, jsonAnswer, textAnswer } from "./answer.ts";
import { failed } from "./errors.ts";
import { operations } from "./graphql.ts";
import { restNotifications } from "./notifications-rest.ts";
import type { RateState } from "./rate.ts";
import type { Moment, Variables } from "./site.ts";

/** A request of X's API, read from HTTP. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly parameters: URLSearchParams;
  /** The body of a POST. */
  readonly body: string;
  /** Which loading of the page asks. */
  readonly page?: string | undefined;
  /** Which client asks. */
  readonly client: Client;
}

export interface Served {
  readonly answer: Answer;
  readonly operation: string;
  readonly variables: Variables;
  readonly rate: RateState | undefined;
}

interface Call {
  readonly operation: string;
  readonly variables: Variables;
  readonly limit: number | undefined;
  readonly answer: (moment: Moment) => Answer;
}

/** Answers a request of X's API; undefined when the path is none. */
export function serveApi(request: ApiRequest, state: SiteState): Served | undefined {
  const call = graphqlCall(request, state) ?? restCall(request);
  return call && serveCall(call, request, state);
}

function serveCall(call: Call, { page, client }: ApiRequest, state: SiteState): Served {
  const { operation, variables, limit } = call;
  const account = state.account;
  if (account === undefined)
    return { answer: failed("signed-out", notAsked), operation, variables, rate: undefined };
  if (limit === undefined)
    return { answer: call.answer(momentOf(state, account, client)), operation, variables, rate: undefined };
  const budget = state.options.rateLimit ?? { limit, windowSeconds: 900 };
  const rate = state.rates.count(operation, budget, closedUntil(state));
  if (rate.exceeded) return { answer: failed("rate-limit", notAsked), operation, variables, rate };
  const ordinary = () => call.answer(momentOf(state, account, client));
  const answer = answerInTheWay(state, operation, ordinary) ?? spoilt(call, page, state, ordinary);
  return { answer, operation, variables, rate };
}

/** What went to a page that is gone is not given again: an old answer would be new to the next one. */
function spoilt(
  { operation, variables }: Call,
  page: string | undefined,
  { spoiler, clock }: SiteState,
  ordinary: () => Answer,
): Answer {
  const { cursor: _, ...series } = variables;
  const name = `${page} ${operation} ${JSON.stringify(series)}`;
  return spoiler?.spoil(clock.now(), name, ordinary) ?? ordinary();
}

const notAsked = () => textAnswer(200, "");

/** x-web has a form of its own, and older shapes of a user were before it. */
function momentOf(state: SiteState, account: string, client: Client): Moment {
  const { clock, options } = state;
  const world = state.empty
    ? { ...state.world, published: () => [], publishedOrLeft: () => [] }
    : state.world;
  const shape = client === "x-web" && state.shape !== "drift" ? "C" : state.shape;
  return { world, shape, account, now: clock.now(), pageSize: options.pageSize ?? 20 };
}

function graphqlCall(request: ApiRequest, { drift }: SiteState): Call | undefined {
  const called = /^(?:\/i\/api)?\/graphql\/[\w-]+\/(\w+)$/.exec(request.path)?.[1];
  if (called === undefined) return undefined;
  const isGone = drift !== undefined && called === drift.operation.from;
  const name = called === drift?.operation.to ? drift.operation.from : called;
  const variables = variablesOf(request);
  const known = operations[name];
  const method = request.method === "POST" ? "POST" : "GET";
  const isTaken = request.client === "x-web" || known?.methods.includes(method);
  if (known === undefined || !isTaken || isGone)
    return { operation: called, variables, limit: undefined, answer: () => failed("not-found", notAsked) };
  const answer = (moment: Moment) => inForm(known.answer(variables, moment), name, request.client, drift);
  return { operation: name, variables, limit: known.limit, answer };
}

/** An answer in the form of the client that asks, after what X changed in it. */
function inForm(answer: Answer, operation: string, client: Client, drift: Drift | undefined): Answer {
  if (client === "classic" && drift === undefined) return answer;
  const body: unknown = JSON.parse(answer.body);
  const formed = client === "x-web" ? xWebBody(operation, body) : body;
  return { ...answer, body: JSON.stringify(renamed(formed, drift?.fields ?? {})) };
}

function variablesOf({ method, parameters, body }: ApiRequest): Variables {
  const parsed = parse(method === "POST" ? body : (parameters.get("variables") ?? ""));
  const variables = method === "POST" ? parsed?.variables : parsed;
  return typeof variables === "object" && variables !== null ? (variables as Variables) : {};
}

function parse(text: string): Variables | undefined {
  try {
    return JSON.parse(text) as Variables;
  } catch {
    return undefined;
  }
}

function restCall({ path, parameters }: ApiRequest): Call | undefined {
  const kind = /^\/i\/api\/2\/notifications\/(all|mentions|verified)\.json$/.exec(path)?.[1];
  if (kind !== undefined) {
    const cursor = parameters.get("cursor") ?? undefined;
    const variables = cursor === undefined ? {} : { cursor };
    const answer = (moment: Moment) => restNotifications(kind, cursor, moment);
    return { operation: `notifications/${kind}`, variables, limit: 180, answer };
  }
  if (path !== "/i/api/2/badge_count/badge_count.json") return undefined;
  const badge = { ntab_unread_count: 0, dm_unread_count: 0, total_unread_count: 0 };
  return { operation: "badge_count", variables: {}, limit: undefined, answer: () => jsonAnswer(badge) };
}
