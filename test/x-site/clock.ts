/** The time that the stand-in lives in: its posts appear, its rate windows pass and its Date header ticks by it. */
export interface SiteClock {
  /** Now, in ms since 1970. */
  now(): number;
  /** How many of its seconds pass in one real second; 1 for real and manual clocks. */
  readonly speed: number;
  /** The time it started from, in ms. */
  readonly startedAt: number;
  readonly manual: boolean;
  /** Moves a manual clock to `time` (never back); a running clock jumps there and runs on. */
  advanceTo(time: number): void;
  advanceBy(ms: number): void;
}

/** A clock that runs `speed` times as fast as ours, from `start` (ms). */
export function runningClock({ start, speed = 1 }: { start: number; speed?: number }): SiteClock {
  const real = performance.now();
  let jumped = 0;
  const now = () => Math.floor(start + (performance.now() - real) * speed + jumped);
  return {
    now,
    speed,
    startedAt: start,
    manual: false,
    advanceTo(time) {
      jumped += Math.max(0, time - now());
    },
    advanceBy(ms) {
      jumped += Math.max(0, ms);
    },
  };
}

/** The real time. */
export function realClock(): SiteClock {
  return runningClock({ start: Date.now() });
}

/** A clock that stands still until it is moved. */
export function manualClock(start: number): SiteClock {
  let time = start;
  return {
    now: () => time,
    speed: 1,
    startedAt: start,
    manual: true,
    advanceTo(to) {
      time = Math.max(time, to);
    },
    advanceBy(ms) {
      time += Math.max(0, ms);
    },
  };
}
