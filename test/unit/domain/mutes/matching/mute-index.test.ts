import { describe, expect, it } from "vitest";
import { foldText } from "../../../../../src/domain/mutes/matching/fold-text.ts";
import { hostOf } from "../../../../../src/domain/mutes/matching/link-host.ts";
import { buildMuteIndex, type MuteContext } from "../../../../../src/domain/mutes/matching/mute-index.ts";
import { protectorOf } from "../../../../../src/domain/mutes/protection.ts";
import { holdsIn, type MuteRule, type MuteTarget } from "../../../../../src/domain/mutes/rule.ts";
import { type Author, noEntities, type Post } from "../../../../../src/domain/post.ts";
import { evening, makePost, testChat } from "../../../../support/make-post.ts";
import { fc } from "../../../../support/properties.ts";
import { makeRule, ruleLists } from "../make-rule.ts";

const now = evening + 60_000;
const spammer: Author = { id: "4001", handle: "Deal_Bot_x" };
const citizen: Author = { id: "4002", handle: "nkessler_x" };
const host: Author = { id: "4003", handle: "T_Marlow_test" };
const protect = protectorOf({ chats: [testChat], ownHandle: "me_myself_x" });

function post(author: Author, wishes: Partial<Post> = {}): Post {
  return { ...makePost(), ...wishes, author };
}

function linkTo(expandedUrl: string): Partial<Post> {
  return { entities: { ...noEntities, links: [{ url: "https://t.co/Ab1Cd2Ef3G", expandedUrl }] } };
}

function repostBy(author: Author, of: Author): Post {
  return post(author, { repostOf: { id: "1", author: of } });
}

function isAside(rule: MuteRule, of: Post, context: MuteContext = {}): boolean {
  return buildMuteIndex([rule], now, context).decide(of, now) !== undefined;
}

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
    const said = post(citizen, { id: "77", text });
    expect(index.decide(said, now)).toBeDefined();
    index.reconsider({ sparedPosts: new Set(["77"]) });
    expect(index.decide(said, now)).toBeUndefined();
    index.reconsider({ sparedPosts: new Set(), sparedAccounts: new Set(["4002", "4001"]) });
    expect(index.decide(said, now)).toBeUndefined();
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

const handlesSeen = ["deal_bot_x", "nkessler_x", "T_Marlow_test", "jo_lindqvist_x"];
const authors = fc
  .record({ number: fc.nat(3), hasId: fc.boolean(), followed: fc.boolean() })
  .map(({ number, hasId, followed }) => ({
    handle: handlesSeen[number] ?? "",
    ...(hasId ? { id: `400${number}` } : {}),
    ...(followed ? { followed } : {}),
  }));
const smallTargets: fc.Arbitrary<MuteTarget> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("account", "reposts-of", "reposts-by"),
      fc.nat(3),
      fc.constantFrom("id", "handle", "both"),
    )
    .map(([kind, number, known]): MuteTarget => {
      const handle = (handlesSeen[number] ?? "").toUpperCase();
      if (known === "handle") return { kind, handle };
      return known === "id" ? { kind, id: `400${number}` } : { kind, id: `400${number}`, handle };
    }),
  fc.constantFrom("gift", "free gift", "öl", "🚨").map((phrase): MuteTarget => ({ kind: "phrase", phrase })),
  fc.constantFrom("gifts?", "^free").map((pattern): MuteTarget => ({ kind: "pattern", pattern })),
  fc
    .constantFrom("spam.example", "shop.spam.example")
    .map((domain): MuteTarget => ({ kind: "domain", domain })),
);
const smallRules = fc
  .array(
    fc.record({
      target: smallTargets,
      scope: fc.constantFrom<MuteRule["scope"][]>(
        "every-chat",
        { chatId: "roundtable" },
        { chatId: "othertable" },
      ),
      until: fc.constantFrom<MuteRule["until"][]>("always", now - 1, now, now + 1),
      at: fc.integer({ min: evening - 2, max: evening }),
      source: fc.constantFrom<MuteRule["source"][]>(
        { from: "me" },
        { from: "list", url: "https://l.example" },
      ),
      evenHosts: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((wishes) =>
    wishes.map(({ target, evenHosts, ...wish }, number) =>
      makeRule(target, { ...wish, id: `r${number}`, ...(evenHosts ? { evenHosts } : {}) }),
    ),
  );
const smallPosts: fc.Arbitrary<Post> = fc
  .record({
    author: authors,
    reposted: fc.option(authors),
    text: fc.string({ unit: fc.constantFrom("gift", "free ", "Ö", "l", "s", " ", "🚨", "x"), maxLength: 12 }),
    host: fc.option(fc.constantFrom("spam.example", "a.shop.spam.example", "x.example")),
  })
  .map(({ author, reposted, text, host }) =>
    post(author, {
      text,
      ...(reposted ? { repostOf: { id: "1", author: reposted } } : {}),
      ...(host === null ? {} : linkTo(`https://${host}/`)),
    }),
  );

/** Every rule asked by itself, as its description says. */
function decidedOneByOne(rules: readonly MuteRule[], of: Post): readonly string[] {
  return rules
    .filter((rule) => holdsIn(rule, "roundtable") && (rule.until === "always" || rule.until > now))
    .filter((rule) => meansPost(rule.target, of) && mayTouch(rule, of))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function meansPost(target: MuteTarget, of: Post): boolean {
  switch (target.kind) {
    case "phrase":
      return ` ${foldText(of.text).replace(/[^\p{L}\p{N}🚨]+/gu, " ")} `
        .replaceAll("🚨", " 🚨 ")
        .replace(/ +/g, " ")
        .includes(` ${foldText(target.phrase)} `);
    case "pattern":
      return new RegExp(target.pattern, "iu").test(of.text);
    case "domain":
      return of.entities.links.some(({ expandedUrl }) =>
        `.${hostOf(expandedUrl ?? "")}`.endsWith(`.${target.domain}`),
      );
    default: {
      const isIt = (author: Author | undefined) =>
        author !== undefined &&
        (target.id !== undefined && author.id !== undefined
          ? target.id === author.id
          : target.handle?.toLowerCase() === author.handle.toLowerCase());
      const isBy = isIt(of.author);
      const isOf = isIt(of.repostOf?.author);
      if (target.kind === "account") return isBy || isOf;
      return target.kind === "reposts-of" ? isOf : isBy && of.repostOf !== undefined;
    }
  }
}

/** Whom somebody reposts counts where the rule means nothing else of the post. */
function mayTouch(rule: MuteRule, of: Post): boolean {
  const { author, repostOf } = of;
  const other = repostOf && { ...of, repostOf: { ...repostOf, author: { handle: "nobody_else_x" } } };
  const isReposted = other !== undefined && !meansPost(rule.target, other);
  const people = isReposted && repostOf?.author ? [author, repostOf.author] : [author];
  return people.every(({ handle, followed }) => {
    if (handle === "T_Marlow_test") return rule.evenHosts === true;
    return rule.source.from === "me" || !followed;
  });
}

describe("many rules at once", () => {
  it("set aside what each of them would by itself", () => {
    fc.assert(
      fc.property(smallRules, smallPosts, (rules, of) => {
        const verdict = buildMuteIndex(rules, now, { chatId: "roundtable", protect }).decide(of, now);
        expect(verdict?.ruleIds ?? []).toEqual(decidedOneByOne(rules, of));
        expect(verdict?.rule.id).toBe(decidedOneByOne(rules, of)[0]);
      }),
      { numRuns: 2000 },
    );
  });

  it("decide the same in any order, and when they came one by one", () => {
    fc.assert(
      fc.property(smallRules, smallPosts, fc.infiniteStream(fc.nat()), (rules, of, numbers) => {
        const shuffled = rules.map((rule) => ({ rule, by: numbers.next().value ?? 0 }));
        shuffled.sort((a, b) => a.by - b.by);
        const index = buildMuteIndex([], now, { chatId: "roundtable" });
        for (const { rule } of shuffled) index.put(rule);
        expect(index.decide(of, now)).toEqual(
          buildMuteIndex(rules, now, { chatId: "roundtable" }).decide(of, now),
        );
      }),
    );
  });

  it("leave nothing behind when they go", () => {
    fc.assert(
      fc.property(smallRules, ruleLists, fc.array(smallPosts, { maxLength: 5 }), (rules, others, posts) => {
        const index = buildMuteIndex(rules, now);
        const before = posts.map((each) => index.decide(each, now));
        for (const rule of others) index.put(rule);
        for (const rule of others) index.drop(rule.id);
        expect(posts.map((each) => index.decide(each, now))).toEqual(before);
      }),
    );
  });
});
