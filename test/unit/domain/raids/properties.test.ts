import { describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { judge } from "../../../../src/domain/raids/judge.ts";
import { reasonsOf } from "../../../../src/domain/raids/reasons.ts";
import type { Watch } from "../../../../src/domain/raids/state.ts";
import { fc } from "../../../support/properties.ts";
import { levelIn, postBy, raiders, regulars, seenOnce, watchOf } from "../../../support/watch-evening.ts";

const texts = [
  "This chat is a lie and every one of you knows it very well",
  "This chat is a lie and each one of you knows that very well",
  "Close the whole department tonight and send them all home now",
  "What did the council say about the new radios last week",
  "Good evening from the coast",
];
const people = [...raiders(7), ...regulars.slice(0, 3), seenOnce];

/** All raiders of one day: what newcomers share of themselves is counted, too. */
const born = postBy("clock", "", 0).createdAt - 100 * 86_400_000;

const post = fc.record({
  who: fc.constantFrom(...people),
  text: fc.constantFrom(...texts),
  second: fc.integer({ min: 0, max: 1500 }),
  tags: fc.subarray(["endthechat", "wakeup", "policing"]),
  replyTo: fc.option(fc.constantFrom(...people), { nil: undefined }),
});
const evening = fc.array(post, { minLength: 5, maxLength: 60 }).map((all) =>
  all.map(({ who, text, second, tags, replyTo }, at): Post => {
    const one = postBy(who, text, second, { tags, ...(replyTo !== undefined && { replyTo }) });
    const author = who.startsWith("raider") ? { ...one.author, createdAt: born } : one.author;
    return { ...one, id: String(BigInt(one.id) + BigInt(at)), author };
  }),
);

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
        expect(scores(watchOf(mixed.toSorted(bySecond)))).toEqual(scores(watchOf(posts.toSorted(bySecond))));
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

  it("how many others posted the same can be counted again", () => {
    fc.assert(
      fc.property(evening, (posts) => {
        const inOrder = posts.toSorted((a, b) => a.createdAt - b.createdAt);
        for (const account of watchOf(inOrder).accounts.values())
          for (const reason of reasonsOf(account))
            if (reason.key === "sameText")
              expect(reason.others).toBeGreaterThanOrEqual(countAlike(inOrder, account.key, reason.text));
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

/** Others who posted exactly this text; nearly the same ones are counted besides. */
function countAlike(posts: readonly Post[], key: string, text: string): number {
  const bare = (one: string) => one.replace(/ ?#\w+/g, "");
  const same = posts.filter((one) => bare(one.text) === bare(text));
  return new Set(same.map(({ author }) => author.handle).filter((handle) => handle !== key)).size;
}
