/** Who is meant: by X's numeric id, or by the handle alone until the id is seen. */
export type AccountName =
  | {
      /** X's numeric id as a decimal string. */
      readonly id: string;
      /** The last known handle, without `@`: for people to read. Accounts change it, the id stays. */
      readonly handle?: string;
    }
  | { readonly id?: undefined; readonly handle: string };

/**
 * An account and all it posts or reposts; or, of reposts only, those `of` what the account posted, by whomever, or
 * those made `by` it.
 */
export type AccountTarget = { readonly kind: "account" | "reposts-of" | "reposts-by" } & AccountName;

/** Whole words, as the person wrote them; compared with case and accents folded. */
export interface PhraseTarget {
  readonly kind: "phrase";
  readonly phrase: string;
}

/** A regular expression's source, found safe by `checkPattern`; case never matters. */
export interface PatternTarget {
  readonly kind: "pattern";
  readonly pattern: string;
}

/** A link's host, lower case, without `www.`; its subdomains are meant, too. */
export interface DomainTarget {
  readonly kind: "domain";
  readonly domain: string;
}

export type MuteTarget = AccountTarget | PhraseTarget | PatternTarget | DomainTarget;

export type MuteScope = "every-chat" | { readonly chatId: string };

/** A moment in ms (the first at which the mute no longer holds), or for good. */
export type MuteUntil = number | "always";

/** The reasons that are offered, in the order of offering. */
export const reasonPresets = ["spam", "selling", "insults", "repeats", "off-topic", "raid", "other"] as const;

export type ReasonPreset = (typeof reasonPresets)[number];

/** A person's own words, in UTF-16 units: a sentence or two. */
export const longestNote = 1000;

export interface MuteReason {
  readonly preset?: ReasonPreset;
  /** The person's own words. */
  readonly note?: string;
}

/** Where a rule came from. A list is subscribed to and has an https address; a file was imported once. */
export type MuteSource =
  | { readonly from: "me" }
  | { readonly from: "raid" }
  | { readonly from: "list"; readonly url: string }
  | { readonly from: "file"; readonly name: string };

/** A rule of the person: what is set aside, where, until when and why. */
export interface MuteRule {
  readonly id: string;
  readonly target: MuteTarget;
  readonly scope: MuteScope;
  readonly until: MuteUntil;
  readonly reason: MuteReason;
  readonly source: MuteSource;
  /** When it was made, ms. */
  readonly at: number;
  /** Ids of the posts that caused it. */
  readonly posts: readonly string[];
  /** The person said yes a second time: moderators, guests and oneself are meant, too. */
  readonly evenHosts?: true;
}

/** Does the rule hold at `now` (ms)? */
export function holdsAt(rule: MuteRule, now: number): boolean {
  return rule.until === "always" || rule.until > now;
}

/** Does the rule hold in this chat? Without a chat (on X's other pages), only rules for every chat do. */
export function holdsIn(rule: MuteRule, chatId: string | undefined): boolean {
  return rule.scope === "every-chat" || rule.scope.chatId === chatId;
}

/** Is this rule at home on a list or in a file, rather than made by the person here? */
export function isFromOthers(source: MuteSource): boolean {
  return source.from === "list" || source.from === "file";
}
