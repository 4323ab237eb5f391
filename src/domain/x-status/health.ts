import type { TimelineKind } from "../post/timeline-page.ts";

export type BodyOutcome =
  | "read"
  | "error"
  /** A 404 without a body: X sends it before a response, or instead of one. */
  | "not-found"
  | "not-json"
  | "unknown-shape"
  | "too-large";

export type XErrorKind =
  | "rate-limited"
  | "signed-out"
  | "locked"
  | "unavailable"
  | "bad-query"
  | "transient"
  | "other";

export interface XError {
  readonly kind: XErrorKind;
  readonly message: string;
  readonly code?: number;
}

export interface BodyHealth {
  readonly operation: string;
  readonly kind: TimelineKind;
  readonly outcome: BodyOutcome;
  readonly posts: number;
  readonly promoted: number;
  readonly withheld: number;
  /**
   * Posts lacking a field that all have: `author`, `text`, `created_at`, `id`; `form` where only signs suggest
   * a post.
   */
  readonly missing: Readonly<Record<string, number>>;
  readonly unknown: Readonly<Record<string, number>>;
  /** Timeline entries of an unknown kind without any sign of a post. */
  readonly unreadPlaces?: number;
  readonly errors: readonly XError[];
  /** Never a value. */
  readonly firstUnknown?: readonly string[];
  /** Where the first missing field was looked for, up to the first absent key. */
  readonly sought?: readonly string[];
}

export interface UnknownPlace {
  readonly operation: string;
  readonly keys: readonly string[];
  /** See BodyHealth. */
  readonly sought?: readonly string[];
}
