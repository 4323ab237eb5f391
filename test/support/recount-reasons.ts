import type { Post } from "../../src/domain/post/post.ts";
import type { Reason } from "../../src/domain/raids/reasons.ts";

const [minuteMs, dayMs] = [60_000, 86_400_000];

export interface Recounted {
  readonly number: number;
  /** Whether a bound on what an account keeps may leave somebody out: then a sentence may say less. */
  readonly atMost: boolean;
}

/**
 * What a reason's sentence should say, counted slowly over all posts of a short evening, with nothing of the
 * detector's own but its rules as docs/raids.md has them.
 */
export function recount(
  reason: Reason,
  handle: string,
  posts: readonly Post[],
  isRegular: (handle: string) => boolean,
): Recounted {
  const own = posts.filter(({ author }) => author.handle === handle);
  const newcomers = (test: (post: Post) => boolean) =>
    people(posts.filter((post) => !isRegular(post.author.handle) && test(post))) - 1;
  const exactly = (number: number): Recounted => ({ number, atMost: false });
  switch (reason.key) {
    case "sameText":
      return exactly(othersAlike(reason.text, handle, posts));
    case "phrase":
      return {
        number: newcomers((post) => runsOf(post).includes(reason.names[0] ?? "")),
        atMost: mostShared(posts, isRegular) > 10,
      };
    case "tag":
    case "mention":
    case "site":
    case "picture":
      return exactly(sharedBy(reason.names, own, newcomers, thingsIn[reason.key]));
    case "burst":
      return exactly(mostWithin(own.filter(({ replyTo }) => !replyTo || replyTo.handle === handle)));
    case "offer":
      return exactly(
        own.filter(({ entities, text }) => entities.links.length > 0 && /buy .*followers/i.test(text)).length,
      );
    case "sameLink": {
      const links = own.flatMap(({ entities }) => entities.links.slice(0, 1).map((link) => link.expandedUrl));
      return exactly(links.filter((link) => link === links[0]).length);
    }
    case "fewFollowers":
      return exactly(own.every(({ author }) => (author.followers ?? 100) < 100) ? 1 : 0);
    case "young":
      return exactly(own.every((post) => bornBefore(post) < 30 * dayMs) ? 1 : 0);
    case "noPicture":
      return exactly(own.every(({ author }) => author.avatarUrl?.includes("default_profile")) ? 1 : 0);
    case "capitals": {
      const first = own.slice(0, 8);
      const loud = first.filter(({ text }) => isLoud(text)).length;
      return exactly(loud > 1 && loud * 2 > first.length ? 1 : 0);
    }
    case "sameStem":
      return exactly(newcomers(({ author }) => stemOf(author.handle) === stemOf(handle)) >= 2 ? 1 : 0);
    case "madeTogether":
      return exactly(newcomers((post) => birthOf(post) === birthOf(own[0])) >= 2 ? 1 : 0);
  }
}

/** As the sentence says it; a reason without a number is true or not. */
export function statedIn(reason: Reason): number {
  if ("others" in reason) return reason.others;
  return "posts" in reason ? reason.posts : 1;
}

function people(posts: readonly Post[]): number {
  return new Set(posts.map(({ author }) => author.handle)).size;
}

function wordsOf(text: string): readonly string[] {
  const bare = text.toLowerCase().replace(/https?:\S+|@\w+|#roundtable/g, " ");
  return bare.match(/[a-z_]+/g) ?? [];
}

/** A repeat by hand and a short answer under a label are nobody's copying. */
function isOwn({ text }: Post): boolean {
  return !/^RT /.test(text) && !/^A\d/.test(text);
}

function pairsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

function areAlike(one: string, other: string): boolean {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const both = [...a].filter((pair) => b.has(pair)).length;
  return Math.min(a.size, b.size) >= 3 && both >= (a.size + b.size - both) / 2;
}

function othersAlike(text: string, handle: string, posts: readonly Post[]): number {
  const mine = posts.filter(
    (post) =>
      isOwn(post) && post.author.handle === handle && wordsOf(post.text).join() === wordsOf(text).join(),
  );
  const isNear = (post: Post) =>
    mine.some(({ createdAt }) => Math.abs(createdAt - post.createdAt) <= 30 * minuteMs);
  return people(
    posts.filter(
      (post) => isOwn(post) && post.author.handle !== handle && areAlike(post.text, text) && isNear(post),
    ),
  );
}

function runsOf(post: Post): readonly string[] {
  const words = wordsOf(post.text);
  if (!isOwn(post) || words.length < 4) return [];
  return words.slice(2).map((_, at) => words.slice(at, at + 3).join(" "));
}

/** The most runs of words that any newcomer shares with another. */
function mostShared(posts: readonly Post[], isRegular: (handle: string) => boolean): number {
  const users = new Map<string, Set<string>>();
  for (const post of posts)
    for (const run of runsOf(post)) users.set(run, (users.get(run) ?? new Set()).add(post.author.handle));
  const counts = new Map<string, number>();
  for (const all of users.values())
    if (all.size > 1)
      for (const handle of all) if (!isRegular(handle)) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

type Read = (post: Post) => readonly string[];
const thingsIn: Readonly<Record<"tag" | "mention" | "site" | "picture", Read>> = {
  tag: ({ entities }) => entities.hashtags.map(({ tag }) => tag),
  mention: ({ entities }) => entities.mentions.map(({ handle }) => handle),
  site: ({ entities }) =>
    entities.links.map(({ expandedUrl }) => /^https:\/\/([^/]+)/.exec(expandedUrl ?? "")?.[1] ?? ""),
  picture: ({ entities }) => entities.media.map(({ imageUrl }) => imageUrl),
};

/** One number for all names: each must be the account's own, and shared with just as many. */
function sharedBy(
  names: readonly string[],
  own: readonly Post[],
  newcomers: (test: (post: Post) => boolean) => number,
  read: Read,
): number {
  const counts = names.map((name) =>
    own.some((post) => read(post).includes(name))
      ? newcomers((post) => read(post).includes(name))
      : Number.NaN,
  );
  return new Set(counts).size === 1 ? (counts[0] ?? Number.NaN) : Number.NaN;
}

function mostWithin(posts: readonly Post[]): number {
  const counts = posts.map(
    (from) =>
      posts.filter(
        ({ createdAt }) => createdAt >= from.createdAt && createdAt <= from.createdAt + 10 * minuteMs,
      ).length,
  );
  return Math.max(0, ...counts);
}

function bornBefore({ author, createdAt }: Post): number {
  return createdAt - (author.createdAt ?? Number.NEGATIVE_INFINITY);
}

function birthOf(post: Post | undefined): number {
  return Math.floor((post?.author.createdAt ?? 0) / (3 * dayMs));
}

function isLoud(text: string): boolean {
  const letters = text.match(/[a-z]/gi) ?? [];
  const capitals = text.match(/[A-Z]/g) ?? [];
  return letters.length >= 12 && capitals.length > 0.7 * letters.length;
}

function stemOf(handle: string): string {
  return handle.replace(/_?\d+$/, "");
}
