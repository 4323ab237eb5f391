import { minuteMs } from "../time/units.ts";
import type { PlacedPost } from "./evening-source.ts";

/** Posts of a minute from `at` (ms). */
export interface Minute {
  readonly at: number;
  readonly shown: number;
  readonly setAside: number;
}

const mostSteps = 240;

export interface PostRate {
  readonly stepMinutes: number;
  readonly steps: readonly Minute[];
}

/** The chat was over or had not started. */
const silenceMs = 30 * minuteMs;

/** The most posts without half an hour of silence, ms: a file may contain the whole day. Undefined if empty. */
export function busiestStretch(posts: readonly PlacedPost[]): { from: number; to: number } | undefined {
  let best: { from: number; to: number; posts: number } | undefined;
  let run: { from: number; to: number; posts: number } | undefined;
  for (const { post } of posts) {
    if (post.repostOf) continue;
    const at = post.createdAt;
    run =
      run && at - run.to < silenceMs
        ? { ...run, to: at, posts: run.posts + 1 }
        : { from: at, to: at, posts: 1 };
    if (!best || run.posts > best.posts) best = run;
  }
  return best && { from: best.from, to: best.to };
}

/** In ms, inclusive, with empty steps, without native reposts. */
export function postRateOf(
  posts: readonly PlacedPost[],
  setAside: ReadonlySet<string>,
  from: number,
  to: number,
): PostRate {
  const first = Math.floor(from / minuteMs);
  const minutes = Math.max(1, Math.floor(to / minuteMs) - first + 1);
  const stepMinutes = Math.ceil(minutes / mostSteps);
  const shown = new Array<number>(Math.ceil(minutes / stepMinutes)).fill(0);
  const aside = [...shown];
  for (const { post } of posts) {
    const step = Math.floor((Math.floor(post.createdAt / minuteMs) - first) / stepMinutes);
    if (post.repostOf || step < 0 || step >= shown.length) continue;
    const counts = setAside.has(post.id) ? aside : shown;
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return {
    stepMinutes,
    steps: shown.map((count, step) => ({
      at: (first + step * stepMinutes) * minuteMs,
      shown: count,
      setAside: aside[step] ?? 0,
    })),
  };
}
