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
const said = (handle: string, at: number, rule = muted, more = {}) => ({
  post: makePost({ id: idAt(at), handle, ...more }),
  rules: [rule],
});

it("are the muted authors by their posts, loudest first, under their newest handle", () => {
  const author = (handle: string) => ({ author: { id: "5", handle, name: handle } });
  const phrase = ruleFor({ kind: "phrase", phrase: "x" });
  expect(
    loudAccounts([
      said("quiet_one", 1),
      { ...said("", 2), post: { ...makePost({ id: idAt(2) }), ...author("loud_old") } },
      { ...said("", 3), post: { ...makePost({ id: idAt(3) }), ...author("loud_new") } },
      said("by_its_words_only", 4, phrase),
      said("reposts_only", 5, ruleFor({ kind: "reposts-by", handle: "reposts_only" })),
      said("reposter", 6, muted, { repostOf: { id: "1" } }),
      { ...said("both", 7), rules: [phrase, muted] },
    ]),
  ).toEqual(["loud_new", "quiet_one", "both"]);
});
