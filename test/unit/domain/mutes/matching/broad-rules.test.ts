import { describe, expect, it } from "vitest";
import { broadRules, lastHourOf } from "../../../../../src/domain/mutes/matching/broad-rules.ts";
import { buildMuteIndex } from "../../../../../src/domain/mutes/matching/mute-index.ts";
import { protectorOf } from "../../../../../src/domain/mutes/protection.ts";
import { idAt, makePost, testChat } from "../../../../support/make-post.ts";
import { fc } from "../../../../support/properties.ts";
import { makeRule, targets } from "../make-rule.ts";

const protect = protectorOf({ chats: [testChat] });
/** Of ten posts of the last hour four say gift, one of them a moderator's; one of an hour before says it, too. */
const posts = [
  makePost({ id: idAt(-4000), text: "gift", handle: "deal_bot_x" }),
  ...Array.from({ length: 10 }, (_, at) =>
    makePost({
      id: idAt(at),
      text: at < 4 ? "A gift for you" : "Good evening",
      handle: at === 0 ? "t_marlow_test" : "deal_bot_x",
    }),
  ),
];
const kept = [{ chat: testChat, posts }];
const gift = makeRule({ kind: "phrase", phrase: "gift" }, { id: "gift" });

describe("a rule of words", () => {
  it("that would set aside more than a tenth of the last hour is named, with the posts; a moderator's are not among them", () => {
    const evening = makeRule({ kind: "pattern", pattern: "good" }, { id: "evening" });
    const rare = makeRule({ kind: "domain", domain: "spam.example" }, { id: "rare" });
    const found = broadRules([rare, gift, evening], kept, protect);
    expect(found.map(({ rule, of, posts: caught }) => [rule.id, of, caught.length])).toEqual([
      ["evening", 10, 6],
      ["gift", 10, 3],
    ]);
  });

  it("of another chat, of an account, or without posts to go by, is not", () => {
    const elsewhere = makeRule(gift.target, { id: "x", scope: { chatId: "another" } });
    const account = makeRule({ kind: "account", handle: "deal_bot_x" });
    expect(broadRules([elsewhere, account], kept, protect)).toEqual([]);
    expect(broadRules([gift], [{ chat: testChat, posts: [] }], protect)).toEqual([]);
  });

  it("is found among many as it is alone", () => {
    const wordTargets = targets.filter((target) => !("handle" in target || "id" in target));
    fc.assert(
      fc.property(fc.array(wordTargets, { maxLength: 8 }), (all) => {
        const rules = [...all.map((target, at) => makeRule(target, { id: `r${at}` })), gift];
        const last = lastHourOf(posts);
        const expected = rules.filter((rule) => {
          const index = buildMuteIndex([rule], 0, { chatId: testChat.id, protect });
          return last.filter((post) => index.decide(post, 0)).length > last.length / 10;
        });
        expect(new Set(broadRules(rules, kept, protect).map(({ rule }) => rule))).toEqual(new Set(expected));
      }),
    );
  });
});
