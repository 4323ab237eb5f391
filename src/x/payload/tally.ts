import type { Post } from "../../domain/post/post.ts";
import type { TimelineKind } from "../../domain/post/timeline-page.ts";
import type { BodyHealth, BodyOutcome, XError } from "../../domain/x-status/health.ts";
import { kindOfOperation } from "./endpoints.ts";
import { field, known, objectOf } from "./json.ts";

/** A hostile body could invent endless names. */
const mostNames = 40;
const widest = 40;
const mostKeys = 100;
/** From a timeline's entry to a post's fields. */
const deepestKeys = 6;

export interface Tally {
  withheld: number;
  /** Posts that X only names. */
  references: number;
  readonly missing: Map<string, number>;
  /** The missing field, by id. */
  readonly incomplete: Map<string, string>;
  readonly unknown: Map<string, number>;
  unreadPlaces: number;
  /** Dotted field names of the first unreadable thing; see `keysOf`. */
  firstUnknown?: readonly string[];
  /** Where the first missing field was looked for. */
  sought?: readonly string[];
}

export function newTally(): Tally {
  return {
    withheld: 0,
    references: 0,
    missing: new Map(),
    incomplete: new Map(),
    unknown: new Map(),
    unreadPlaces: 0,
  };
}

export function count(counts: Map<string, number>, name: string): void {
  const before = counts.get(name);
  if (before === undefined && counts.size >= mostNames) return;
  counts.set(name, (before ?? 0) + 1);
}

export function noteUnknownForm(tally: Tally, id: string | undefined): void {
  count(tally.missing, "form");
  if (id !== undefined) tally.incomplete.set(id, "form");
}

/**
 * Paths that the readers use, newest first, by what is counted as missing; `post` is for a timeline's entry.
 */
const places = {
  post: [
    "content.content.tweet_results.result",
    "content.itemContent.tweet_results.result",
    "item.content.tweet_results.result",
    "item.itemContent.tweet_results.result",
  ],
  id: ["rest_id", "legacy.id_str"],
  author: [
    "core.user_results.result.core.screen_name",
    "core.user_results.result.legacy.screen_name",
    "author_results.result.core.screen_name",
    "legacy.user.screen_name",
  ],
  text: ["note_tweet.note_tweet_results.result.text", "details.full_text", "legacy.full_text"],
  created_at: ["details.created_at_ms", "legacy.created_at"],
} as const;

type Sought = keyof typeof places;

/** Each path up to the first absent key; in full if it holds nothing readable. */
function soughtIn(value: unknown, what: Sought): readonly string[] {
  return [...new Set(places[what].map((path) => asFarAsThere(value, path.split("."))))];
}

function asFarAsThere(value: unknown, keys: readonly string[]): string {
  let found = value;
  for (const [at, key] of keys.entries()) {
    found = field(found, key);
    if (found === undefined || found === null) return keys.slice(0, at + 1).join(".");
  }
  return keys.join(".");
}

export function noteMissing(
  tally: Tally,
  name: Exclude<Sought, "post">,
  value: unknown,
  what: Sought = name,
): void {
  count(tally.missing, name);
  tally.sought ??= soughtIn(value, what);
  noteKeys(tally, value);
}

export function noteUnknown(tally: Tally, name: string, value: unknown): void {
  count(tally.unknown, name);
  noteKeys(tally, value);
}

function noteKeys(tally: Tally, value: unknown): void {
  if (!tally.firstUnknown?.length) tally.firstUnknown = keysOf(value);
}

/** No id, handle or text looks like this. */
const fieldName = /^_{0,2}[a-z][A-Za-z]*(?:_[A-Za-z]+)*\d?$/;

/**
 * Such as `content.tweet_results`. Never a value, nor a key that is also a value: where X indexes by handle,
 * the key names somebody.
 */
export function keysOf(value: unknown): readonly string[] {
  const keys: string[] = [];
  const values = new Set<string>();
  let level: readonly (readonly [string, unknown])[] = [["", value]];
  for (let depth = 0; depth < deepestKeys && keys.length < mostKeys; depth++) {
    level = level.flatMap(([path, each]) =>
      Object.entries(objectOf(Array.isArray(each) ? each[0] : each) ?? {})
        .slice(0, widest)
        .flatMap(([key, inner]): [string, unknown][] => {
          if (typeof inner === "string") values.add(inner.toLowerCase());
          return key.length <= 40 && fieldName.test(key)
            ? [[path === "" ? key : `${path}.${key}`, inner]]
            : [];
        }),
    );
    keys.push(...level.map(([path]) => path));
  }
  const tells = (path: string) => path.split(".").some((key) => values.has(key.toLowerCase()));
  return keys.filter((path) => !tells(path)).slice(0, mostKeys);
}

export function healthOf(
  request: { readonly operation: string; readonly kind?: TimelineKind },
  outcome: BodyOutcome,
  found: {
    errors: readonly XError[];
    tally: Tally;
    entries: readonly { readonly promoted: boolean; readonly post: Post }[];
  },
): BodyHealth {
  return known<BodyHealth>({
    operation: request.operation,
    kind: request.kind ?? kindOfOperation(request.operation),
    outcome,
    posts: found.entries.length,
    promoted: found.entries.filter((entry) => entry.promoted).length,
    withheld: found.tally.withheld,
    missing: Object.fromEntries(found.tally.missing),
    unknown: Object.fromEntries(found.tally.unknown),
    unreadPlaces: found.tally.unreadPlaces || undefined,
    errors: found.errors,
    firstUnknown: found.tally.firstUnknown,
    sought: found.tally.sought,
  });
}
