import { type Post, versionIdOf } from "../../domain/post/post.ts";
import type { BodyHealth } from "../../domain/x-status/health.ts";
import { isTimelineName, kindOfOperation } from "./endpoints.ts";
import { namesPosts, signsOfPosts } from "./find-scattered.ts";
import { child, cut, known, textOf } from "./json.ts";
import { type BodyReading, readBody } from "./read-body.ts";
import { readLiterals } from "./read-literal.ts";

export interface FirstPage {
  /** Without ads. They claim no coverage, and a body replaces them. */
  readonly posts: readonly Post[];
  /** Undefined for other kinds of script. */
  readonly health?: BodyHealth;
  readonly incomplete: ReadonlyMap<string, string>;
}

const operation = "FirstPage";
const longestMessage = 200;
const entryOfPost = /["'](?:[\w-]*-)?(?:tweet|post)-(\d{15,20})["']/gi;
const entryOfAd = /promoted-?tweet-(\d+)/gi;

/** `now` in ms. */
export function readFirstPage(script: string, now: number): FirstPage {
  // Only pieces are readable, so a post no longer shows that it is an ad.
  const ads = idsIn(script, entryOfAd);
  const literals = readLiterals(script).map((value) => ({
    value,
    reading: readBody(JSON.stringify(value) ?? "", { operation, receivedAt: now }),
  }));
  const isRead = ({ reading }: (typeof literals)[number]) => holdsPosts(reading.health);
  const readings = literals.filter(isRead).map(({ reading }) => reading);
  // Single posts and notifications have no entry ids.
  const nameless = literals.filter((each) => !isRead(each) && isOfPosts(each.value)).length;
  const entries = readings.flatMap((reading) => reading.entries);
  const isAd = ({ post, promoted }: (typeof entries)[number]) => promoted || ads.has(versionIdOf(post));
  const posts = entries.filter((entry) => !isAd(entry)).map(({ post }): Post => ({ ...post, partial: true }));
  const incomplete = new Map(readings.flatMap((reading) => [...reading.incomplete]));
  const read = new Set([...entries.map(({ post }) => versionIdOf(post)), ...ads, ...incomplete.keys()]);
  const unidentified = sum(readings, ({ withheld, missing }) => withheld + (missing.id ?? 0));
  const lost = [...idsIn(script, entryOfPost)].filter((id) => !read.has(id)).slice(unidentified);
  const unseen = lost.length + nameless;
  const health =
    healthOf(readings, unseen) ??
    emptyIn(literals) ??
    failureIn(literals) ??
    (namesPosts(script) ? healthOf(readings, 1) : undefined);
  for (const id of lost) incomplete.set(id, "form");
  const promoted = entries.filter(isAd).length;
  return { posts, incomplete, ...(health ? { health: { ...health, promoted } } : {}) };
}

function idsIn(script: string, pattern: RegExp): ReadonlySet<string> {
  return new Set(Array.from(script.matchAll(pattern), ([, id = ""]) => id));
}

function holdsPosts({ posts, withheld, missing, unknown }: BodyHealth): boolean {
  return posts + withheld + Object.keys({ ...missing, ...unknown }).length > 0;
}

function isOfPosts(value: unknown): boolean {
  const { count, id } = signsOfPosts(value);
  return count > 0 && id === undefined;
}

type Literal = { readonly value: unknown; readonly reading: BodyReading };

/** The timeline that a part of the script is the answer to. */
function askedIn({ value }: Literal): string | undefined {
  const name = /^\w+/.exec(textOf(value, "key") ?? "")?.[0];
  return name !== undefined && isTimelineName(name) ? name : undefined;
}

/** A timeline without entries. */
function emptyIn(literals: readonly Literal[]): BodyHealth | undefined {
  const empty = literals.find((literal) => literal.reading.page && askedIn(literal));
  const asked = empty && askedIn(empty);
  return empty && asked !== undefined
    ? { ...empty.reading.health, operation, kind: kindOfOperation(asked) }
    : undefined;
}

/** X's server says that it could not load a timeline, rarely why. */
function failureIn(literals: readonly Literal[]): BodyHealth | undefined {
  const failed = literals.find((literal) => {
    const kind = textOf(child(literal.value, "result"), "kind") ?? "";
    return /error|fail/i.test(kind) && askedIn(literal) !== undefined;
  });
  if (failed === undefined) return undefined;
  const message = textOf(child(child(failed.value, "result"), "error"), "message") ?? "";
  const counts = { posts: 0, promoted: 0, withheld: 0, missing: {}, unknown: {} };
  const errors = [{ kind: "transient", message: cut(message, longestMessage) }] as const;
  return { operation, kind: kindOfOperation(askedIn(failed) ?? ""), outcome: "error", ...counts, errors };
}

/** `lost`: entries of posts that no reading contains. */
function healthOf(readings: readonly BodyReading[], lost: number): BodyHealth | undefined {
  if (readings.length + lost === 0) return undefined;
  const healths = readings.map(({ health }) => health);
  return known<BodyHealth>({
    operation,
    kind: healths.find(({ kind }) => kind !== "other")?.kind ?? "other",
    outcome: "read",
    posts: sum(readings, ({ posts }) => posts),
    promoted: 0,
    withheld: sum(readings, ({ withheld }) => withheld),
    missing: sums([...healths.map(({ missing }) => missing), lost > 0 ? { form: lost } : {}]),
    unknown: sums([...healths.map(({ unknown }) => unknown), healths.length === 0 ? { script: 1 } : {}]),
    unreadPlaces: sum(readings, ({ unreadPlaces = 0 }) => unreadPlaces) || undefined,
    errors: [],
    firstUnknown: healths.find(({ firstUnknown }) => firstUnknown !== undefined)?.firstUnknown,
    sought: healths.find(({ sought }) => sought !== undefined)?.sought,
  });
}

function sum(readings: readonly BodyReading[], of: (health: BodyHealth) => number): number {
  return readings.reduce((total, { health }) => total + of(health), 0);
}

function sums(counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const total = new Map<string, number>();
  for (const [name, count] of counts.flatMap(Object.entries<number>))
    total.set(name, (total.get(name) ?? 0) + count);
  return Object.fromEntries(total);
}
