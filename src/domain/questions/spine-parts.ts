import type { Post } from "../post/post.ts";
import type { QuestionPattern } from "./question-pattern.ts";

/** `meanwhile`: written during a question without claiming to answer it. */
export type PlacementKind = "question" | "answer" | "meanwhile" | "other";

export type PlacedBy = "label" | "reply" | "quote" | "chain" | "time" | "repost" | "hand";

export interface Placement {
  readonly kind: PlacementKind;
  readonly question?: string;
  /** "A4/5": further questions answered. */
  readonly also?: readonly string[];
  readonly by?: PlacedBy;
}

export type Correction =
  | { readonly as: "question" | "answer"; readonly number: string }
  | { readonly as: "nothing" };

export interface SpineQuestion {
  /** `evening:number`, stable while the evening's posts are unchanged. */
  readonly id: string;
  /** As labelled: "3", "1.5". */
  readonly number: string;
  readonly evening: number;
  /** In different words: Q3 and Q3′. Empty for a number that was only answered. */
  readonly wordings: readonly Post[];
  /** Its one wording bears no sure label: one that does takes its place. */
  readonly isDoubtful?: true;
  readonly again: readonly string[];
  /** Oldest first. */
  readonly answers: readonly string[];
  readonly meanwhile: readonly string[];
}

export interface Evening {
  readonly number: number;
  readonly questions: readonly string[];
  /** By id, and when it was asked (ms). */
  readonly current?: string;
  readonly askedAt?: number;
  /** The last label's time, ms. */
  readonly labelledAt?: number;
}

export interface LastAnswer {
  readonly id: string;
  readonly question: string;
  /** Ms. */
  readonly at: number;
  readonly part?: { readonly at: number; readonly of: number };
}

export interface SpineRules {
  readonly hosts: ReadonlySet<string>;
  readonly hashtags: ReadonlySet<string>;
  readonly pattern: QuestionPattern;
  readonly byHand: ReadonlyMap<string, Correction>;
}
