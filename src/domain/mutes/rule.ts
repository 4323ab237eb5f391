export type AccountName =
  | {
      readonly id: string;
      /** Without `@`, for display. Accounts change it, the id stays. */
      readonly handle?: string;
    }
  | { readonly id?: undefined; readonly handle: string };

export const accountKinds = ["account", "reposts-of", "reposts-by"] as const;

/** All posts and reposts; or reposts only: `of` the account's posts, by anyone, or `by` it. */
export type AccountTarget = { readonly kind: (typeof accountKinds)[number] } & AccountName;

export interface PhraseTarget {
  readonly kind: "phrase";
  readonly phrase: string;
}

/** Source of a regular expression that passed `checkPattern`; ignores case. */
export interface PatternTarget {
  readonly kind: "pattern";
  readonly pattern: string;
}

/** A link's host, lower case, without `www.`; includes subdomains. */
export interface DomainTarget {
  readonly kind: "domain";
  readonly domain: string;
}

export type MuteTarget = AccountTarget | PhraseTarget | PatternTarget | DomainTarget;

const kinds = {
  account: true,
  "reposts-of": true,
  "reposts-by": true,
  phrase: true,
  pattern: true,
  domain: true,
} satisfies Record<MuteTarget["kind"], true>;

export function isMuteKind(kind: unknown): kind is MuteTarget["kind"] {
  return typeof kind === "string" && Object.hasOwn(kinds, kind);
}

export function isAccountKind(kind: unknown): kind is AccountTarget["kind"] {
  const known: readonly unknown[] = accountKinds;
  return known.includes(kind);
}

export type MuteScope = "every-chat" | { readonly chatId: string };

/** The first moment (ms) at which the mute no longer holds, or forever. */
export type MuteUntil = number | "always";

export const reasonPresets = ["spam", "selling", "insults", "repeats", "off-topic", "raid", "other"] as const;

export type ReasonPreset = (typeof reasonPresets)[number];

export const longestNote = 1000;

export interface MuteReason {
  readonly preset?: ReasonPreset;
  readonly note?: string;
}

export type MuteSource =
  | { readonly from: "me" }
  | { readonly from: "raid" }
  | { readonly from: "list"; readonly url: string }
  | { readonly from: "file"; readonly name: string };

export interface MuteRule {
  readonly id: string;
  readonly target: MuteTarget;
  readonly scope: MuteScope;
  readonly until: MuteUntil;
  readonly reason: MuteReason;
  readonly source: MuteSource;
  /** When it was created, ms. */
  readonly at: number;
  readonly posts: readonly string[];
  readonly evenHosts?: true;
}

/** `now` in ms. */
export function holdsAt(rule: MuteRule, now: number): boolean {
  return rule.until === "always" || rule.until > now;
}

export function holdsIn(rule: MuteRule, chatId: string | undefined): boolean {
  return rule.scope === "every-chat" || rule.scope.chatId === chatId;
}

export function isFromOthers(source: MuteSource): boolean {
  return source.from === "list" || source.from === "file";
}
