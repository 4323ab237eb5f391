import type { Post } from "../../src/domain/post/post.ts";
import type { Account } from "../../src/domain/raids/evidence/account.ts";
import { judgeChanged, type Level } from "../../src/domain/raids/judge.ts";
import { learnUsual, newRoster } from "../../src/domain/raids/roster.ts";
import type { Watch, WatchOptions } from "../../src/domain/raids/state.ts";
import { accountNamed, addPost, newWatch } from "../../src/domain/raids/watch.ts";
import { entitiesWith, makePost } from "./make-post.ts";

const chatTags = new Set(["roundtable"]);
/** Twenty-four who were here on three evenings, and one who was here once. */
export const regulars = Array.from({ length: 24 }, (_, at) => `regular_${at}`);
export const seenOnce = "seen_once";

export const usualPosts = regulars.map((handle, at) =>
  postBy(handle, `On a quiet evening we talk about shift ${at} and the new radio`, at, {
    tags: ["policing"],
  }),
);

interface WatchedPostWishes {
  readonly tags?: readonly string[];
  readonly names?: readonly string[];
  readonly replyTo?: string;
  readonly followers?: number;
}

/** A post at a second of the evening. */
export function postBy(handle: string, text: string, second: number, wishes: WatchedPostWishes = {}): Post {
  const { tags = [], names = [], replyTo, followers = 500 } = wishes;
  const post = makePost({
    handle,
    id: String(2_000_000_000_000_000_000n + BigInt(Math.round(second * 1000)) * 4_194_304n),
    text: [text, ...tags.map((tag) => `#${tag}`), "#roundtable"].join(" "),
    entities: entitiesWith(["roundtable", ...tags], names),
    ...(replyTo !== undefined && { replyTo: { id: "1", handle: replyTo } }),
  });
  return { ...post, author: { ...post.author, followers } };
}

export function watchOf(
  posts: readonly Post[],
  wishes: Partial<WatchOptions> & { cold?: boolean } = {},
): Watch {
  const evenings = new Map<string, number>([
    ...regulars.map((name): [string, number] => [name, 3]),
    [seenOnce, 1],
  ]);
  const roster = newRoster(wishes.cold ? new Map() : evenings);
  for (const post of usualPosts) learnUsual(roster, post, chatTags);
  const watch = newWatch({
    chatTags,
    roster,
    isHost: ({ handle }) => handle === "t_marlow_test",
    isProtected: () => false,
    isDecided: () => false,
    ...wishes,
  });
  for (const post of posts) {
    addPost(watch, post);
    judgeChanged(watch);
  }
  return watch;
}

export function levelIn(watch: Watch, handle: string): Level {
  const account = accountNamed(watch, handle);
  return (account && watch.levels.get(account)) ?? "none";
}

export function levelsIn(watch: Watch, handles: readonly string[]): readonly Level[] {
  return handles.map((handle) => levelIn(watch, handle));
}

export function inWatch(watch: Watch, handle: string): Account {
  const account = accountNamed(watch, handle);
  if (!account) throw new Error(`${handle} did not post`);
  return account;
}

export const slogan = "This chat is a lie and every one of you knows it very well";

/** The same text by some accounts, a second apart. */
export function raid(
  count: number,
  text: (at: number) => string = () => slogan,
  from = 100,
): readonly Post[] {
  return Array.from({ length: count }, (_, at) => postBy(`raider_${at}`, text(at), from + at));
}

export function raiders(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `raider_${at}`);
}
