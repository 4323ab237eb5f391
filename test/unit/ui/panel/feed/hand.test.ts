import { describe, expect, it } from "vitest";
import {
  acceptsPress,
  leave,
  noHand,
  pointAt,
  restMs,
  settledMs,
  waitOf,
} from "../../../../../src/ui/panel/feed/hand.ts";
import { fc } from "../../../../support/properties.ts";

describe("the feed waits for the person's hand", () => {
  it("ten seconds from when the pointer last moved over a post", () => {
    const hand = pointAt(noHand, 10, 20, 1000);
    expect(waitOf(hand, 1000)).toBe(restMs);
    expect(waitOf(pointAt(hand, 11, 20, 6000), 6000)).toBe(restMs);
    expect(waitOf(hand, 1000 + restMs)).toBe(0);
  });

  it("no longer for a pointer that rests while rows move under it", () => {
    const hand = pointAt(noHand, 10, 20, 1000);
    expect(pointAt(hand, 10, 20, 9000)).toBe(hand);
  });

  it("not for a pointer that left, and as long as a key is held", () => {
    const hand = pointAt(noHand, 10, 20, 1000);
    expect(waitOf(leave(hand), 1001)).toBe(0);
    expect(waitOf(leave({ ...hand, holdsKey: true }), 1001)).toBe(Number.POSITIVE_INFINITY);
  });

  it("so that a press is refused exactly until half a second after rows moved", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(2000), (moved, after) => {
        expect(acceptsPress(moved, moved + after)).toBe(after >= settledMs);
      }),
    );
    expect(acceptsPress(Number.NEGATIVE_INFINITY, 0)).toBe(true);
  });
});
