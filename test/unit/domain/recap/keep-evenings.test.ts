import { describe, expect, it } from "vitest";
import { eveningsToGo, keptFrom } from "../../../../src/domain/recap/keep-evenings.ts";
import { evening } from "../../../support/make-post.ts";

const day = 86_400_000;
const evenings = [21, 14, 7, 0].map((at) => ({
  from: evening + at * day,
  to: evening + at * day + 3_600_000,
  posts: 10,
}));
const now = evening + 22 * day;

describe("evenings that are not kept", () => {
  it("are none where every one is kept, or fewer are there than are kept", () => {
    expect(eveningsToGo(evenings, undefined, now)).toEqual([]);
    expect(eveningsToGo(evenings, { unit: "evenings", count: 4 }, now)).toEqual([]);
    expect(keptFrom([], { unit: "evenings", count: 1 }, now)).toBeUndefined();
  });

  it("are those beyond a number, or older than so many days, whole", () => {
    expect(eveningsToGo(evenings, { unit: "evenings", count: 1 }, now)).toEqual(evenings.slice(1));
    expect(eveningsToGo(evenings, { unit: "days", count: 10 }, now)).toEqual(evenings.slice(2));
    const within = { unit: "days", count: 22 } as const;
    expect(eveningsToGo(evenings, within, now + 1_800_000)).toEqual([]);
  });
});
