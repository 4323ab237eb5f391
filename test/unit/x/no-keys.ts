import { expect } from "vitest";

/** `toMatchObject` takes any object for {}. */
export const noKeys: unknown = expect.toSatisfy(
  (counts: object) => Object.keys(counts).length === 0,
  "counts nothing",
);
