import { type Chance, chanceFrom } from "../seeded.ts";

/** What goes wrong with one answer of X; all but the last four are failures that X's answers themselves can be. */
export type Mishap =
  | "rate-limit-text"
  | "html"
  | "server-error"
  | "deadline"
  | "truncated"
  | "empty"
  /** The connection ends in the middle of the body. */
  | "cut-off"
  /** It comes half a minute late. */
  | "slow"
  /** The answer before it once more, whatever was asked for. */
  | "repeated"
  /** Its posts in another order, one of them twice. */
  | "shuffled";

export interface PlannedMishap {
  /** The first timeline that is asked for from this moment on (ms, the site's clock) has it. */
  readonly at: number;
  readonly mishap: Mishap;
}

/** A stretch of time (ms) in which every timeline is answered with 429. */
export interface PlannedLimit {
  readonly from: number;
  readonly until: number;
}

export interface ChaosPlan {
  readonly mishaps: readonly PlannedMishap[];
  readonly limits: readonly PlannedLimit[];
}

export interface ChaosOptions {
  /** The same seed, the same chaos. */
  readonly seed: number;
  /** From when until when, ms; the evening's hour unless said. */
  readonly from?: number;
  readonly until?: number;
}

const mishaps: readonly Mishap[] = [
  "rate-limit-text",
  "html",
  "server-error",
  "deadline",
  "truncated",
  "empty",
  "cut-off",
  "slow",
  "repeated",
  "shuffled",
];

const minuteMs = 60_000;

/** What goes wrong, and when: every kind of mishap at least once, about one in a minute and a half, and one limit. */
export function planChaos(
  seed: number,
  { from, until }: { readonly from: number; readonly until: number },
): ChaosPlan {
  const chance = chanceFrom(seed * 7919 + 17);
  const minutes = (until - from) / minuteMs;
  const rounds = Math.max(1, Math.round(minutes / 1.5 / mishaps.length));
  const kinds = Array.from({ length: rounds }, () => chance.shuffle(mishaps)).flat();
  return {
    mishaps: momentsBetween(from, until, kinds.length, chance).map((at, index) => ({
      at,
      mishap: kinds[index] ?? "html",
    })),
    limits: [limitBetween(from, until, chance)],
  };
}

/** Moments of one stretch each, somewhere in it: they are spread, and two may still come close. */
function momentsBetween(from: number, until: number, count: number, chance: Chance): number[] {
  const step = (until - from) / count;
  return Array.from({ length: count }, (_, index) => Math.floor(from + (index + chance.next()) * step));
}

/** In the middle third, for a twentieth of the time. */
function limitBetween(from: number, until: number, chance: Chance): PlannedLimit {
  const length = until - from;
  const start = Math.floor(from + length * (1 / 3 + chance.next() / 4));
  return { from: start, until: start + Math.floor(length / 20) };
}
