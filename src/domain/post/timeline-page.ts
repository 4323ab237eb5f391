export type TimelineKind = (typeof timelineKinds)[number];

export const timelineKinds = [
  ...(["search", "list", "home", "profile", "conversation", "notifications", "post"] as const),
  "own-post",
  "other",
] as const;

export interface TimelinePage {
  readonly operation: string;
  readonly kind: TimelineKind;
  readonly rawQuery?: string;
  readonly product?: string;
  readonly subject?: string;
  /** The requested page size (`variables.count`). */
  readonly count?: number;
  readonly cursor?: string;
  readonly topCursor?: string;
  readonly bottomCursor?: string;
  readonly ended?: "top" | "bottom" | "both";
  readonly ids: readonly string[];
  readonly members?: readonly string[];
  readonly unread?: number;
  /** X's clock (the response's date), else ours; ms. */
  readonly receivedAt: number;
  /** The later of X's date and X's trusted clock, if they differ; ms. */
  readonly notAfter?: number;
  /** `receivedAt` is our clock, which may be wrong. */
  readonly clockIsOurs?: true;
}
