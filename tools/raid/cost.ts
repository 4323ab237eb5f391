import type { Post } from "../../src/domain/post/post.ts";
import { judge } from "../../src/domain/raids/judge.ts";
import type { Watch } from "../../src/domain/raids/state.ts";
import { addPost, newWatch } from "../../src/domain/raids/watch.ts";
import { rosterOf } from "./play.ts";
import type { Flood } from "./read-files.ts";
import type { Scene } from "./scenes.ts";
import { quantile } from "./tally.ts";

const timedPosts = 40_000;
const heldPosts = 10 * 60 * 60 * 20;
/** A busy chat while it is timed; twenty posts a second for what it holds. */
const timedEveryMs = 1_000;
const heldEveryMs = 50;

export interface Cost {
  readonly microseconds: { readonly mean: number; readonly p99: number; readonly max: number };
  readonly memoryMb: number;
}

/**
 * What a post costs to take and to judge whom it concerns, and what ten hours of twenty posts a second hold. The mean is
 * of the processor's time, collecting garbage included; p99 and max are of the clock, of each post the median of three
 * rounds: on a busy machine the clock tells of others.
 */
export function costOf(scene: Scene, floods: readonly Flood[]): Cost {
  const posts = [...scene.posts, ...floods.flatMap((flood) => flood.posts)].filter((post) => !post.repostOf);
  const timed = Array.from(replays(scene, posts, timedPosts, timedEveryMs));
  // Kept, as a panel keeps its own: with the last of its objects the engine drops the code made for them.
  const earlier = playThrough(watchOf(scene), timed);
  const rounds = Array.from({ length: 3 }, () => timesOf(scene, timed));
  const mean = Math.min(...rounds.map((round) => round.mean));
  const times = timed.map((_, place) => medianOf(rounds.map((round) => round.times[place] ?? 0)));
  const sorted = times.toSorted((a, b) => a - b);
  globalThis.gc?.();
  const before = heldNow();
  const held = playThrough(watchOf(scene), replays(scene, posts, heldPosts, heldEveryMs));
  globalThis.gc?.();
  const memory = heldNow() - before;
  return {
    microseconds: {
      mean: rounded(mean),
      p99: rounded(quantile(sorted, 0.99)),
      max: rounded(sorted.at(-1) ?? 0),
    },
    memoryMb: held.accounts.size > 0 && earlier.accounts.size > 0 ? rounded(memory / 2 ** 20) : 0,
  };
}

function timesOf(scene: Scene, posts: readonly Post[]) {
  const times: number[] = [];
  const watch = watchOf(scene);
  // What the evaluation left behind is not the detector's garbage.
  globalThis.gc?.();
  const before = process.cpuUsage();
  playThrough(watch, posts, (time) => times.push(time * 1000));
  const { user, system } = process.cpuUsage(before);
  return { times, mean: (user + system) / posts.length };
}

function watchOf(scene: Scene): Watch {
  return newWatch({
    chatTags: new Set([scene.chat.tag]),
    roster: rosterOf(scene),
    isHost: () => false,
    isProtected: () => false,
    isDecided: () => false,
  });
}

function playThrough(watch: Watch, posts: Iterable<Post>, took: (ms: number) => void = () => {}): Watch {
  for (const post of posts) {
    const from = performance.now();
    addPost(watch, post);
    for (const account of watch.changed) judge(watch, account);
    watch.changed.clear();
    took(performance.now() - from);
  }
  return watch;
}

/** The posts again and again, each round by other accounts and with other words. */
function* replays(scene: Scene, posts: readonly Post[], count: number, everyMs: number): Generator<Post> {
  for (let number = 0; number < count; number++) {
    const post = posts[number % posts.length];
    if (!post) return;
    yield replayed(post, number, Math.floor(number / posts.length), scene.startsAt + number * everyMs);
  }
}

function medianOf(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

function replayed(post: Post, number: number, round: number, at: number): Post {
  return {
    ...post,
    id: String(10 ** 15 + number),
    createdAt: at,
    author: { ...post.author, handle: `${post.author.handle}_${round}` },
    text: `${post.text} ${round > 0 ? `round${round} of${number % 7}` : ""}`,
  };
}

/** Arrays of numbers are held outside of the heap. */
function heldNow(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
