import { describe, expect, it } from "vitest";
import { foldText } from "../../../../../src/domain/mutes/matching/fold-text.ts";
import { hostOf } from "../../../../../src/domain/mutes/matching/link-host.ts";
import { buildMuteIndex } from "../../../../../src/domain/mutes/matching/mute-index.ts";
import { holdsIn, type MuteRule, type MuteTarget } from "../../../../../src/domain/mutes/rule.ts";
import type { Author, Post } from "../../../../../src/domain/post/post.ts";
import { evening } from "../../../../support/make-post.ts";
import { fc } from "../../../../support/properties.ts";
import { makeRule, ruleLists } from "../make-rule.ts";
import { linkTo, now, post, protect } from "./muted-posts.ts";

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
