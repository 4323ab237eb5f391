import type { TimelineKind } from "../post/timeline-page.ts";
import type { UnknownPlace, XErrorKind } from "./health.ts";
import type { ShareRead } from "./share-read.ts";

export interface PageReport {
  /** X loads nothing new in a hidden tab. */
  readonly visible: boolean;
  readonly signedIn?: boolean;
  readonly ownHandle?: string;
  readonly search?: { readonly query: string; readonly latest: boolean };
  /** Our clock, ms. */
  readonly loadedAt?: number;
  readonly list?: string;
  /** A chat's profile from the page's address. */
  readonly offered?: string;
  /** For any timeline; our clock, ms. */
  readonly lastResponseAt?: number;
  /** Our clock, ms. */
  readonly lastSearchAt?: number;
  /** A reload would lose text, focus or an open dialog. */
  readonly writing?: true;
  /** Our clock, ms. */
  readonly wroteAt?: number;
  /** Ms; the person's clock may be wrong. */
  readonly clockOffset?: number;
  /** From a single response: enough for the end of a limit in the same response. */
  readonly doubtedOffset?: number;
  readonly rate?: RateReport;
  readonly problem?: {
    readonly kind: XErrorKind | "not-json" | "unknown-shape" | "too-large" | "not-found";
    readonly message: string;
    readonly at: number;
    /** When a limit ends, if X sent it (X's clock, ms). */
    readonly until?: number;
  };
  readonly notFound?: number;
  readonly emptied?: number;
  readonly firstUnknown?: UnknownPlace;
  /** Until most posts of such a response are readable. */
  readonly mostlyUnread?: ShareRead;
  readonly totals: ReadingTotals;
}

export interface RateReport {
  readonly kind: TimelineKind;
  readonly limit: number;
  readonly remaining: number;
  /** X's clock, ms. */
  readonly resetAt: number;
}

export interface ReadingTotals {
  readonly responses: number;
  /** Without duplicates. */
  readonly posts: number;
  readonly unread: number;
  /** By field, each post once; see BodyHealth. */
  readonly missing: Readonly<Record<string, number>>;
  /** By type; see BodyHealth. */
  readonly unknown?: Readonly<Record<string, number>>;
  readonly fromPage: number;
  /** Messages not from the tap: forged, oversized, broken. */
  readonly refused: number;
  /** Posts rejected for ids in the future. */
  readonly misdated?: number;
  /** Dropped because nobody accepted them. */
  readonly dropped?: number;
}

export interface Reading {
  readonly tabs: readonly TabReading[];
  readonly lastHandle?: string;
  /** The last known, ms. */
  readonly clockOffset?: number;
}

export interface TabReading {
  readonly tabId: number;
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
