/** How one body (one response of X) could be read. */
export type BodyOutcome =
  /** Posts, users or an empty timeline were found where they belong. */
  | "read"
  /** X said what is wrong; see `errors`. */
  | "error"
  /** Not JSON: X's error page, a cut response, nothing at all. */
  | "not-json"
  /** JSON, but no timeline of a known shape in it. */
  | "unknown-shape"
  /** Over the size that is read. */
  | "too-large";

/** What X's error bodies and statuses mean for the person. */
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
  /** X's own words, cut to 200 characters. */
  readonly message: string;
  readonly code?: number;
}

/** The health line of one body: what was read, and what could not be, counted by reason. */
export interface BodyHealth {
  readonly operation: string;
  readonly outcome: BodyOutcome;
  /** Posts read, promoted ones included. */
  readonly posts: number;
  readonly promoted: number;
  /** Entries that X itself marks as gone: tombstones, unavailable posts. */
  readonly withheld: number;
  /** Posts of which a field that every post has was not found, by field: `author`, `text`, `created_at`, `id`. */
  readonly missing: Readonly<Record<string, number>>;
  /** Things of a type that Chatside does not know, by type name. */
  readonly unknown: Readonly<Record<string, number>>;
  readonly errors: readonly XError[];
}
