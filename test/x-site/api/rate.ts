import type { SiteClock } from "../clock.ts";

export interface RateLimit {
  readonly limit: number;
  readonly windowSeconds: number;
}

/** What X says about an operation's budget in three headers. `reset` in seconds since 1970. */
export interface RateState {
  readonly limit: number;
  readonly remaining: number;
  readonly reset: number;
  /** Was this request one too many? */
  readonly exceeded: boolean;
}

export interface RateCounter {
  /** Counts one request of an operation. `closedUntil`: nothing is left before that moment (ms). */
  count(operation: string, rate: RateLimit, closedUntil: number | undefined): RateState;
}

/** Windows pass by the site's clock, as X's by X's. */
export function rateCounter(clock: SiteClock): RateCounter {
  const windows = new Map<string, { endsAt: number; used: number }>();
  return {
    count(operation, { limit, windowSeconds }, closedUntil) {
      const now = clock.now();
      if (closedUntil !== undefined && closedUntil > now) {
        return { limit, remaining: 0, reset: Math.ceil(closedUntil / 1000), exceeded: true };
      }
      const current = windows.get(operation);
      const open = current !== undefined && current.endsAt > now;
      const window = open ? current : { endsAt: now + windowSeconds * 1000, used: 0 };
      window.used++;
      windows.set(operation, window);
      const remaining = Math.max(0, limit - window.used);
      return { limit, remaining, reset: Math.ceil(window.endsAt / 1000), exceeded: window.used > limit };
    },
  };
}
