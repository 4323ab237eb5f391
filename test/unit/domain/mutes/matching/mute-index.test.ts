import { describe, expect, it } from "vitest";
import { buildMuteIndex } from "../../../../../src/domain/mutes/matching/mute-index.ts";
import type { MuteRule, MuteTarget } from "../../../../../src/domain/mutes/rule.ts";
import type { Post } from "../../../../../src/domain/post/post.ts";
import { evening } from "../../../../support/make-post.ts";
import { makeRule } from "../make-rule.ts";
import { citizen, host, isAside, linkTo, now, post, protect, repostBy, spammer } from "./muted-posts.ts";

describe("what a rule means", () => {
  const account: MuteTarget = { kind: "account", id: "4001", handle: "deal_bot_x" };
  const pending: MuteTarget = { kind: "account", handle: "deal_bot_x" };
  const of: MuteTarget = { kind: "reposts-of", id: "4001" };
  const by: MuteTarget = { kind: "reposts-by", id: "4001" };
  const phrase: MuteTarget = { kind: "phrase", phrase: "Free gift" };
  const pattern: MuteTarget = { kind: "pattern", pattern: "fr+ee+ gift" };
  const domain: MuteTarget = { kind: "domain", domain: "spam.example" };

  it.each<[string, MuteTarget, Post, boolean]>([
    ["an account's post", account, post(spammer), true],
    ["a renamed account's post", account, post({ ...spammer, handle: "new_name_x" }), true],
    ["somebody's who took the handle over", account, post({ ...citizen, handle: "deal_bot_x" }), false],
    ["a post of which only the handle is known", account, post({ handle: "DEAL_bot_x" }), true],
    ["an account's repost", account, repostBy(spammer, citizen), true],
    ["a repost of an account's post", account, repostBy(citizen, spammer), true],
    ["a reply to an account", account, post(citizen, { replyTo: { id: "1", authorId: "4001" } }), false],
    ["a quotation of an account's post", account, post(citizen, { quote: { author: spammer } }), false],
    ["a pending handle's post", pending, post(spammer), true],
    ["a repost of a pending handle's post", pending, repostBy(citizen, spammer), true],
    ["a post for reposts-of", of, post(spammer), false],
    ["a repost for reposts-of", of, repostBy(citizen, spammer), true],
    ["its own repost for reposts-of", of, repostBy(spammer, citizen), false],
    ["a post for reposts-by", by, post(spammer), false],
    ["its repost for reposts-by", by, repostBy(spammer, citizen), true],
    ["a repost of its post for reposts-by", by, repostBy(citizen, spammer), false],
    ["a phrase in other letters", phrase, post(citizen, { text: "a FRÉE\ngift!" }), true],
    ["a phrase in a repost", phrase, { ...repostBy(citizen, host), text: "free gift" }, true],
    ["a phrase in a quoted text", phrase, post(citizen, { quote: { text: "free gift" } }), false],
    [
      "a word that X's own link has",
      { kind: "phrase", phrase: "co" },
      post(citizen, { text: "see https://t.co/co" }),
      false,
    ],
    ["a pattern", pattern, post(citizen, { text: "FRRREE gift" }), true],
    ["a pattern beyond the reach", pattern, post(citizen, { text: `${"a".repeat(1000)} free gift` }), false],
    [
      "a pattern that is not safe",
      { kind: "pattern", pattern: "x(a+)+y" },
      post(citizen, { text: "xaay" }),
      false,
    ],
    ["a domain", domain, post(citizen, linkTo("https://www.spam.example/x")), true],
    ["a subdomain", domain, post(citizen, linkTo("https://a.shop.spam.example")), true],
    ["a domain that only ends alike", domain, post(citizen, linkTo("https://nospam.example")), false],
    ["a domain in another's path", domain, post(citizen, linkTo("https://a.example/spam.example")), false],
  ])("%s", (_, target, of, expected) => {
    expect(isAside(makeRule(target), of)).toBe(expected);
  });

  it("tells by which rule, by what of the post, and all rules, oldest first", () => {
    const rules = [
      makeRule(phrase, { id: "b", at: evening }),
      makeRule(account, { id: "c", at: evening - 1 }),
      makeRule(domain, { id: "a", at: evening }),
      makeRule({ kind: "account", id: "9" }, { id: "other" }),
    ];
    const verdict = buildMuteIndex(rules, now).decide(
      post(spammer, { text: "free gift", ...linkTo("https://spam.example") }),
      now,
    );
    expect(verdict).toEqual({ ruleIds: ["c", "a", "b"], rule: rules[1], by: "author" });
  });

  it("folds a quotation of somebody muted, or of muted words", () => {
    const index = buildMuteIndex([makeRule(account), makeRule(phrase)], now);
    expect(index.decideQuote({ author: spammer }, now)?.by).toBe("author");
    expect(index.decideQuote({ author: citizen, text: "free gift" }, now)?.by).toBe("text");
    expect(index.decideQuote({}, now)).toBeUndefined();
  });
});

describe("whom a rule may touch", () => {
  const phrase: MuteTarget = { kind: "phrase", phrase: "gift" };
  const list = { from: "list", url: "https://lists.example/a.json" } as const;
  const text = "a gift";

  it.each<[string, Partial<MuteRule>, MuteTarget, Post, boolean]>([
    ["a phrase and a moderator", {}, phrase, post(host, { text }), false],
    ["a phrase and oneself", {}, phrase, post({ id: "1", handle: "Me_Myself_x" }, { text }), false],
    ["a phrase and a moderator, by a second yes", { evenHosts: true }, phrase, post(host, { text }), true],
    ["an account that became a moderator", {}, { kind: "account", id: "4003" }, post(host), false],
    ["a moderator by a second yes", { evenHosts: true }, { kind: "account", id: "4003" }, post(host), true],
    ["a moderator on a list", { source: list }, { kind: "account", id: "4003" }, post(host), false],
    [
      "a followed person on a list",
      { source: list },
      { kind: "account", id: "4002" },
      post({ ...citizen, followed: true }),
      false,
    ],
    ["a stranger on a list", { source: list }, { kind: "account", id: "4002" }, post(citizen), true],
    [
      "a followed person by hand",
      {},
      { kind: "account", id: "4002" },
      post({ ...citizen, followed: true }),
      true,
    ],
    [
      "a moderator reposting somebody muted",
      {},
      { kind: "account", id: "4001" },
      repostBy(host, spammer),
      false,
    ],
    [
      "somebody muted reposting a moderator",
      {},
      { kind: "account", id: "4001" },
      repostBy(spammer, host),
      true,
    ],
    [
      "a moderator on a list, reposted by somebody",
      { source: list },
      { kind: "account", id: "4003" },
      repostBy(citizen, host),
      false,
    ],
    [
      "reposts of a moderator, on a list",
      { source: list },
      { kind: "reposts-of", id: "4003" },
      repostBy(citizen, host),
      false,
    ],
    [
      "reposts of a moderator, by a second yes",
      { evenHosts: true },
      { kind: "reposts-of", id: "4003" },
      repostBy(citizen, host),
      true,
    ],
    [
      "a followed person on a list, reposted by somebody",
      { source: list },
      { kind: "account", id: "4001" },
      repostBy(citizen, { ...spammer, followed: true }),
      false,
    ],
    [
      "a stranger on a list, reposted by somebody",
      { source: list },
      { kind: "account", id: "4001" },
      repostBy(citizen, spammer),
      true,
    ],
    [
      "a list's phrase and a followed person",
      { source: list },
      phrase,
      post({ ...citizen, followed: true }, { text }),
      false,
    ],
  ])("%s", (_, wishes, target, of, expected) => {
    expect(isAside(makeRule(target, wishes), of, { protect })).toBe(expected);
  });

  it("leaves alone what was brought back one by one", () => {
    const index = buildMuteIndex([makeRule(phrase), makeRule({ kind: "account", id: "4001" })], now);
    const quoted = post(citizen, { id: "77", text });
    expect(index.decide(quoted, now)).toBeDefined();
    index.reconsider({ sparedPosts: new Set(["77"]) });
    expect(index.decide(quoted, now)).toBeUndefined();
    index.reconsider({ sparedPosts: new Set(), sparedAccounts: new Set(["4002", "4001"]) });
    expect(index.decide(quoted, now)).toBeUndefined();
    expect(index.decide(post(spammer), now)?.by).toBe("author");
  });
});

describe("scope and end", () => {
  it("holds in its own chat only, and in none when there is none", () => {
    const rule = makeRule({ kind: "account", id: "4001" }, { scope: { chatId: "roundtable" } });
    expect(isAside(rule, post(spammer), { chatId: "roundtable" })).toBe(true);
    expect(isAside(rule, post(spammer), { chatId: "othertable" })).toBe(false);
    expect(isAside(rule, post(spammer))).toBe(false);
  });

  it("is over at its end, without being taken out", () => {
    const index = buildMuteIndex([makeRule({ kind: "account", id: "4001" }, { until: now + 10 })], now);
    expect(index.nextEnd(now)).toBe(now + 10);
    expect(index.decide(post(spammer), now + 9)).toBeDefined();
    expect(index.decide(post(spammer), now + 10)).toBeUndefined();
    expect(index.nextEnd(now + 10)).toBeUndefined();
  });
});
