import { describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { judge } from "../../../../src/domain/raids/judge.ts";
import { reasonsOf } from "../../../../src/domain/raids/reasons.ts";
import type { Watch } from "../../../../src/domain/raids/state.ts";
import { fc } from "../../../support/properties.ts";
import { levelIn, postBy, raiders, regulars, seenOnce, watchOf } from "../../../support/watch-evening.ts";

/**
 * Nobody can share more than ten runs of three words in them, as many as count of one account: of more, another order,
 * or an evening without one of them, leaves others. So the other hashtags are not among the words, either.
 */
const texts = [
  "Close the whole department down tonight",
  "Close the whole department down now",
  "What did the council say",
  "Good evening",
];
const people = [...raiders(7), ...regulars.slice(0, 3), seenOnce];

/** All raiders of one day: what newcomers share of themselves is counted, too. */
const born = postBy("clock", "", 0).createdAt - 100 * 86_400_000;

const post = fc.record({
  who: fc.constantFrom(...people),
  text: fc.constantFrom(...texts),
  /** Few seconds, so that many posts share one. */
  second: fc.integer({ min: 0, max: 12 }).map((at) => at * 120),
  ms: fc.integer({ min: 0, max: 999 }),
  tags: fc.subarray(["endthechat", "wakeup", "policing"]),
  replyTo: fc.option(fc.constantFrom(...people), { nil: undefined }),
});
const evening = fc.array(post, { minLength: 5, maxLength: 60 }).map((all) =>
  all.map(({ who, text, second, ms, tags, replyTo }, at): Post => {
    const one = postBy(who, text, second + ms / 1000, { tags, ...(replyTo !== undefined && { replyTo }) });
    const author = who.startsWith("raider") ? { ...one.author, createdAt: born } : one.author;
    return { ...one, text: `${text} #roundtable`, id: String(BigInt(one.id) + BigInt(at)), author };
  }),
);

/** What anybody is told of anybody. */
function told(watch: Watch): ReadonlyMap<string, unknown> {
  return new Map(
    [...watch.accounts.values()].map((account) => [
      account.key,
      {
        level: judge(watch, account).level,
        reasons: new Map(
          reasonsOf(account).map((reason) => [
            reason.key,
            "others" in reason ? reason.others : "posts" in reason ? reason.posts : true,
          ]),
        ),
      },
    ]),
  );
}

function scores(watch: Watch): ReadonlyMap<string, number> {
  return new Map([...watch.accounts.values()].map((account) => [account.key, judge(watch, account).score]));
}

describe("for any evening", () => {
  it("the order in which posts of a second come makes no difference", () => {
    fc.assert(
      fc.property(evening, fc.infiniteStream(fc.nat()), (posts, random) => {
        const bySecond = (a: Post, b: Post) =>
          Math.floor(a.createdAt / 1000) - Math.floor(b.createdAt / 1000);
        const mixed = posts
          .map((one) => ({ one, key: random.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const [one, other] = [mixed, posts].map((all) => watchOf(all.toSorted(bySecond)));
        if (!one || !other) throw new Error("two evenings were watched");
        expect(scores(one)).toEqual(scores(other));
        expect(told(one)).toEqual(told(other));
      }),
    );
  });

  it("without the posts of a raider nobody's score is higher", () => {
    fc.assert(
      fc.property(evening, fc.constantFrom(...raiders(7)), (posts, raider) => {
        const inOrder = posts.toSorted((a, b) => a.createdAt - b.createdAt);
        const all = watchOf(inOrder);
        fc.pre(levelIn(all, raider) === "likely");
        const before = scores(all);
        const after = scores(watchOf(inOrder.filter(({ author }) => author.handle !== raider)));
        for (const [key, score] of after) expect(score).toBeLessThanOrEqual((before.get(key) ?? 0) + 1e-9);
      }),
    );
  });

  it("whom the person decided about is never suggested", () => {
    fc.assert(
      fc.property(evening, fc.constantFrom(...raiders(7)), (posts, decided) => {
        expect(levelIn(watchOf(posts, { isDecided: (key) => key === decided }), decided)).toBe("none");
      }),
    );
  });
});
