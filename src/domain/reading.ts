import type { XErrorKind } from "./health.ts";

/** What one open X tab tells of itself. The content script of the tab is where this is true; the background only adds up. */
export interface PageReport {
  /** Is the tab in view? X loads nothing new in a hidden one. */
  readonly visible: boolean;
  /** Does the page show a signed-in person? Unknown until X's navigation is there. */
  readonly signedIn?: boolean;
  /** The signed-in person's handle, without `@`. */
  readonly ownHandle?: string;
  /** The text of the search that the page shows, and whether it is Latest. */
  readonly search?: { readonly query: string; readonly latest: boolean };
  /** When this page was loaded (our clock, ms). */
  readonly loadedAt?: number;
  /** The id of the list whose timeline the page shows. */
  readonly list?: string;
  /** When X last answered a timeline request of this page (our clock, ms). */
  readonly lastResponseAt?: number;
  /** When X last answered a search of this page (our clock, ms). */
  readonly lastSearchAt?: number;
  /** The person has something there that a reload would take away: a text, a focused field, an open dialog. */
  readonly writing?: true;
  /** When the page last had such a thing (our clock, ms). */
  readonly wroteAt?: number;
  /** X's clock minus ours, in ms: the person's clock may be wrong. */
  readonly clockOffset?: number;
  /** The search's limit once it is known, otherwise another operation's. */
  readonly rate?: RateReport;
  /** The last answer was an error of this kind. */
  readonly problem?: {
    readonly kind: XErrorKind | "not-json" | "unknown-shape" | "too-large";
    readonly message: string;
    readonly at: number;
    /** Of a limit: when it ends, where X said so (X's clock, ms). */
    readonly until?: number;
  };
  /** Since the page was loaded. */
  readonly totals: ReadingTotals;
}

export interface RateReport {
  /** The operation whose limit this is. */
  readonly operation: string;
  readonly limit: number;
  readonly remaining: number;
  /** X's clock, ms. */
  readonly resetAt: number;
}

export interface ReadingTotals {
  readonly responses: number;
  /** Posts read, each once, however often X sends it. */
  readonly posts: number;
  /** Responses that could not be read at all. */
  readonly unread: number;
  /** Posts with something missing, by field, each once; see BodyHealth. */
  readonly missing: Readonly<Record<string, number>>;
  /** Responses that held things of an unknown type, by type; see BodyHealth. */
  readonly unknown?: Readonly<Record<string, number>>;
  /** Posts that only the page gave (partial). */
  readonly fromPage: number;
  /** Messages to the content script that were no word of the tap: forged, oversized, broken. */
  readonly refused: number;
  /** Posts that were given up because nobody took them for too long. */
  readonly dropped?: number;
}

/** All open X tabs, and those that need one reload before they can be read. */
export interface Reading {
  readonly tabs: readonly TabReading[];
  /** The account that an X page showed last as signed in; counts where no open page shows one. */
  readonly lastHandle?: string;
  /** X's clock minus ours, ms, as it was told last: also where no tab is open any more, or none has answered yet. */
  readonly clockOffset?: number;
}

export interface TabReading {
  readonly tabId: number;
  /** Absent while the tab has no content script of this version: it needs a reload. */
  readonly report?: PageReport;
}

export const noTotals: ReadingTotals = {
  responses: 0,
  posts: 0,
  unread: 0,
  missing: {},
  fromPage: 0,
  refused: 0,
};
