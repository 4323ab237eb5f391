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
  /** Resolves when it is `time` by this clock. */
  reached(time: number): Promise<void>;
}

/** A clock that runs `speed` times as fast as ours, from `start` (ms). */
export function runningClock({ start, speed = 1 }: { start: number; speed?: number }): SiteClock {
  const real = performance.now();
  let jumped = 0;
  const now = () => Math.floor(start + (performance.now() - real) * speed + jumped);
  const waiting = makeWaiting(now);
  /** A timer may be a little early: then it is set once more. */
  const settleAt = (time: number) => {
    const left = time - now();
    if (left <= 0) waiting.settle();
    else setTimeout(() => settleAt(time), Math.ceil(left / speed)).unref();
  };
  return {
    now,
    speed,
    startedAt: start,
    manual: false,
    advanceTo(time) {
      jumped += Math.max(0, time - now());
      waiting.settle();
    },
    advanceBy(ms) {
      jumped += Math.max(0, ms);
      waiting.settle();
    },
    reached(time) {
      const reached = waiting.until(time);
      settleAt(time);
      return reached;
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
  const waiting = makeWaiting(() => time);
  return {
    now: () => time,
    speed: 1,
    startedAt: start,
    manual: true,
    advanceTo(to) {
      time = Math.max(time, to);
      waiting.settle();
    },
    advanceBy(ms) {
      time += Math.max(0, ms);
      waiting.settle();
    },
    reached: (to) => waiting.until(to),
  };
}

interface Waiting {
  until(time: number): Promise<void>;
  /** Looks who has waited long enough. */
  settle(): void;
}

function makeWaiting(now: () => number): Waiting {
  let all: { readonly time: number; readonly go: () => void }[] = [];
  const settle = () => {
    const due = all.filter(({ time }) => time <= now());
    all = all.filter(({ time }) => time > now());
    for (const { go } of due) go();
  };
  return {
    settle,
    until: (time) =>
      new Promise((go) => {
        all.push({ time, go });
        settle();
      }),
  };
}
