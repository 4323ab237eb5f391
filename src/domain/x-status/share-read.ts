import type { TimelineKind } from "../post/timeline-page.ts";
import type { BodyHealth } from "./health.ts";

export interface ShareRead {
  readonly kind: TimelineKind;
  readonly read: number;
  readonly places: number;
}

/** X tests a new kind of prompt one or two at a time. */
const severalUnknown = 3;

/** Undefined unless most posts were unreadable. A readable ad compensates for nothing. */
export function mostlyUnread(health: Omit<BodyHealth, "errors" | "operation">): ShareRead | undefined {
  const { kind, outcome, posts, promoted, missing, unreadPlaces = 0 } = health;
  if (outcome !== "read") return undefined;
  const read = posts - promoted;
  const broken = Object.values(missing).reduce((sum, count) => sum + count, 0);
  const unread = broken + unreadPlaces;
  if (unread <= read || (broken === 0 && unreadPlaces < severalUnknown)) return undefined;
  return { kind, read, places: read + unread };
}
