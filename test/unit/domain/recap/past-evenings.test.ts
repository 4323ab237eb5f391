import { describe, expect, it } from "vitest";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import { pastEvenings } from "../../../../src/domain/recap/past-evenings.ts";
import { evening, testChat } from "../../../support/make-post.ts";

const hour = 3_600_000;
const idsFrom = (start: number, count: number) =>
  Array.from({ length: count }, (_, at) => firstIdAt(start + at * 60_000));

describe("the evenings of stored posts", () => {
  it("are listed newest first, without strays of other days", () => {
    const ids = [
      ...idsFrom(evening, 20),
      ...idsFrom(evening + 48 * hour, 2),
      ...idsFrom(evening + 168 * hour, 30),
    ];
    expect(pastEvenings(ids, testChat)).toEqual([
      { from: evening + 168 * hour, to: evening + 168 * hour + 29 * 60_000, posts: 30 },
      { from: evening, to: evening + 19 * 60_000, posts: 20 },
    ]);
  });

  it("are none without posts", () => {
    expect(pastEvenings([], testChat)).toEqual([]);
  });
});
