import { expect, it } from "vitest";
import { loudAccounts } from "../../../../src/domain/mutes/loud-accounts.ts";
import type { MuteRule, MuteTarget } from "../../../../src/domain/mutes/rule.ts";
import { idAt, makePost } from "../../../support/make-post.ts";

const ruleFor = (target: MuteTarget): MuteRule => ({
  id: "a",
  target,
  scope: "every-chat",
  until: "always",
  reason: {},
  source: { from: "me" },
  at: 0,
  posts: [],
});
const muted = ruleFor({ kind: "account", id: "5", handle: "loud_old" });
const postBy = (handle: string, at: number, rule = muted, more = {}) => ({
  post: makePost({ id: idAt(at), handle, ...more }),
  rules: [rule],
});

it("are the muted authors by their posts, loudest first, under their newest handle", () => {
  const author = (handle: string) => ({ author: { id: "5", handle, name: handle } });
  const phrase = ruleFor({ kind: "phrase", phrase: "x" });
  expect(
    loudAccounts([
      postBy("quiet_one", 1),
      { ...postBy("", 2), post: { ...makePost({ id: idAt(2) }), ...author("loud_old") } },
      { ...postBy("", 3), post: { ...makePost({ id: idAt(3) }), ...author("loud_new") } },
      postBy("by_its_words_only", 4, phrase),
      postBy("reposts_only", 5, ruleFor({ kind: "reposts-by", handle: "reposts_only" })),
      postBy("reposter", 6, muted, { repostOf: { id: "1" } }),
      { ...postBy("both", 7), rules: [phrase, muted] },
    ]),
  ).toEqual(["loud_new", "quiet_one", "both"]);
});
