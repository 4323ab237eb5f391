import { describe, expect, it } from "vitest";
import { phraseReach, reachOfRules } from "../../../../../src/domain/mutes/matching/reach.ts";
import { evening, idAt, makePost } from "../../../../support/make-post.ts";
import { makeRule } from "../make-rule.ts";

const lastHour = Array.from({ length: 30 }, (_, number) =>
  makePost({ id: idAt(number), text: number < 3 ? "a gift" : number < 7 ? "the sky" : "hello" }),
);
const gift = makeRule({ kind: "phrase", phrase: "gift" }, { until: evening });
const sky = makeRule({ kind: "pattern", pattern: "sk[iy]" });
const never = makeRule({ kind: "domain", domain: "spam.example" });

describe("the reach of a rule", () => {
  it.each([
    ["a tenth is not more than a tenth", gift, 3, false],
    ["more than a tenth is broad", sky, 4, true],
    ["nothing", never, 0, false],
  ])("%s", (_, rule, count, isBroad) => {
    const reach = phraseReach(rule, lastHour);
    expect(reach.posts).toHaveLength(count);
    expect(reach.share).toBeCloseTo(count / 30);
    expect(reach.isBroad).toBe(isBroad);
  });

  it("shows which posts, and is nothing of nothing", () => {
    expect(phraseReach(gift, lastHour).posts).toEqual(lastHour.slice(0, 3));
    expect(phraseReach(gift, [])).toEqual({ posts: [], share: 0, isBroad: false });
  });

  it("is told of each rule of a list", () => {
    const reaches = reachOfRules([gift, sky, never], lastHour);
    expect([...reaches].map(([id, { posts }]) => [id, posts.length])).toEqual([
      [gift.id, 3],
      [sky.id, 4],
    ]);
  });
});
