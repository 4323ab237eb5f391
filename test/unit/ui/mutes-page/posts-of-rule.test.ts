import { expect, it } from "vitest";
import { protectorOf } from "../../../../src/domain/mutes/protection.ts";
import { type Catch, countCatches } from "../../../../src/ui/mutes-page/catches.ts";
import { postsOfRule } from "../../../../src/ui/mutes-page/posts-of-rule.ts";
import { idAt, makePost, testChat } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";
import { makeRule } from "../../domain/mutes/make-rule.ts";

const protect = protectorOf({ chats: [testChat] });
const other = { ...testChat, id: "other", hashtags: ["other"], moderators: [] };
const posts = Array.from({ length: 12 }, (_, at) =>
  makePost({
    id: idAt(at),
    text: at % 3 === 0 ? "A gift" : "Good evening",
    handle: at % 4 === 0 ? "t_marlow_test" : "deal_bot_x",
  }),
);
/** Some posts are kept of both chats. */
const kept = [
  { chat: testChat, posts: posts.slice(0, 9) },
  { chat: other, posts: posts.slice(5) },
];

function counted(rules: Parameters<typeof countCatches>[0]): ReadonlyMap<string, Catch> {
  const work = countCatches(rules, kept, protect);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

it("the posts that caused a rule are found among the kept ones; of others the id is left", () => {
  const rule = makeRule({ kind: "phrase", phrase: "gift" }, { posts: [idAt(3), idAt(900)] });
  const { causes, caught } = postsOfRule(rule, kept, protect);
  expect(causes).toEqual([{ id: idAt(3), post: posts[3] }, { id: idAt(900) }]);
  expect(caught.map(({ id }) => id)).toEqual([idAt(9), idAt(6), idAt(3)]);
});

it("the posts that a rule caught are as many as are counted, each once, the newest being the last one counted", () => {
  const rules = [
    makeRule({ kind: "phrase", phrase: "gift" }, { id: "gift" }),
    makeRule({ kind: "phrase", phrase: "evening" }, { id: "evening", scope: { chatId: "other" } }),
    makeRule({ kind: "account", handle: "deal_bot_x" }, { id: "bot" }),
    makeRule({ kind: "account", handle: "t_marlow_test" }, { id: "host", evenHosts: true }),
    makeRule({ kind: "account", handle: "nobody_x" }, { id: "nobody" }),
  ];
  fc.assert(
    fc.property(fc.subarray(rules), (some) => {
      const counts = counted(some);
      for (const rule of some) {
        const { caught } = postsOfRule(rule, kept, protect);
        expect(new Set(caught).size).toBe(caught.length);
        expect(counts.get(rule.id)).toEqual(caught[0] && { posts: caught.length, last: caught[0].createdAt });
      }
    }),
  );
});
