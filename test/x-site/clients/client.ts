import type { Evening } from "../evening.ts";
import { chanceFrom, hashOf } from "../seeded.ts";

/** X's two web clients: the one with `data-testid`s and XMLHttpRequest, and "x-web". */
export type Client = "classic" | "x-web";

/** Which client the account is given; drift-N is one of the two after a change that nobody prepared for. */
export type ClientPlan = Client | "switching" | `drift-${number}`;

/** The client that a page is given which is loaded at `time` (ms). Switching: x-web in the middle third of the evening. */
export function clientAt(
  plan: ClientPlan,
  { startsAt, endsAt }: Pick<Evening, "startsAt" | "endsAt">,
  time: number,
): Client {
  const seed = driftSeed(plan);
  if (seed !== undefined) return chanceFrom(hashOf(`client of ${seed}`)).pick(["classic", "x-web"] as const);
  if (plan === "x-web") return "x-web";
  if (plan !== "switching") return "classic";
  const third = (endsAt - startsAt) / 3;
  return time >= startsAt + third && time < startsAt + 2 * third ? "x-web" : "classic";
}

/** N of drift-N. */
export function driftSeed(plan: ClientPlan): number | undefined {
  const seed = /^drift-(\d+)$/.exec(plan)?.[1];
  return seed === undefined ? undefined : Number(seed);
}
