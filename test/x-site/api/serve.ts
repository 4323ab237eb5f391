import type { SiteState } from "../state.ts";
import { answerInTheWay, closedUntil } from "../state.ts";
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
  const call = graphqlCall(request) ?? restCall(request);
  return call && serveCall(call, request.page, state);
}

function serveCall(call: Call, page: string | undefined, state: SiteState): Served {
  const { operation, variables, limit } = call;
  const account = state.account;
  if (account === undefined)
    return { answer: failed("signed-out", notAsked), operation, variables, rate: undefined };
  if (limit === undefined)
    return { answer: call.answer(momentOf(state, account)), operation, variables, rate: undefined };
  const budget = state.options.rateLimit ?? { limit, windowSeconds: 900 };
  const rate = state.rates.count(operation, budget, closedUntil(state));
  if (rate.exceeded) return { answer: failed("rate-limit", notAsked), operation, variables, rate };
  const ordinary = () => call.answer(momentOf(state, account));
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

function momentOf(state: SiteState, account: string): Moment {
  const { world, shape, clock, options } = state;
  return { world, shape, account, now: clock.now(), pageSize: options.pageSize ?? 20 };
}

function graphqlCall(request: ApiRequest): Call | undefined {
  const name = /^(?:\/i\/api)?\/graphql\/[\w-]+\/(\w+)$/.exec(request.path)?.[1];
  if (name === undefined) return undefined;
  const variables = variablesOf(request);
  const known = operations[name];
  const method = request.method === "POST" ? "POST" : "GET";
  if (known === undefined || !known.methods.includes(method)) {
    return { operation: name, variables, limit: undefined, answer: () => failed("not-found", notAsked) };
  }
  return {
    operation: name,
    variables,
    limit: known.limit,
    answer: (moment) => known.answer(variables, moment),
  };
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
