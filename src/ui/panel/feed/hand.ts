/** A pointer that moved over a post holds the feed this long, ms. */
export const restMs = 10_000;
/**
 * Presses are ignored this long after rows moved under the pointer, ms: they were meant for what was there
 * before.
 */
export const settledMs = 500;

export interface Hand {
  readonly at?: { readonly x: number; readonly y: number };
  readonly movedAt?: number;
  readonly holdsKey: boolean;
}

export const noHand: Hand = { holdsKey: false };

/**
 * The pointer is over a post. Browsers also report this when rows move under a resting pointer: that is no
 * move.
 */
export function pointAt(hand: Hand, x: number, y: number, now: number): Hand {
  if (hand.at?.x === x && hand.at.y === y) return hand;
  return { ...hand, at: { x, y }, movedAt: now };
}

export function leave({ holdsKey }: Hand): Hand {
  return { holdsKey };
}

/** How long the feed still waits for the hand, ms. */
export function waitOf(hand: Hand, now: number): number {
  if (hand.holdsKey) return Number.POSITIVE_INFINITY;
  return hand.movedAt === undefined ? 0 : Math.max(0, hand.movedAt + restMs - now);
}

/** Is a press of that time meant for what is there now? Rows last moved by themselves at `rowsMovedAt`. */
export function acceptsPress(rowsMovedAt: number, pressedAt: number): boolean {
  return pressedAt - rowsMovedAt >= settledMs;
}
