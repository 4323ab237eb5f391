import { expect, it } from "vitest";
import { type MuteWish, ruleOf } from "../../../../src/domain/mutes/commands.ts";
import { evening } from "../../../support/make-post.ts";

it("a second yes reaches hosts where it was about an account, never where it was about words", () => {
  const wish = { id: "one", scope: "every-chat", until: "always", confirmedHost: true } as const;
  const evenHosts = (target: MuteWish["target"]) => ruleOf({ ...wish, target }, { at: evening }).evenHosts;
  expect(evenHosts({ kind: "account", handle: "t_reyne" })).toBe(true);
  expect(evenHosts({ kind: "reposts-of", handle: "t_reyne" })).toBe(true);
  expect(evenHosts({ kind: "phrase", phrase: "the" })).toBeUndefined();
  expect(evenHosts({ kind: "domain", domain: "news.example" })).toBeUndefined();
});
