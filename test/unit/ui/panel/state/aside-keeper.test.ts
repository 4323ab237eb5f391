import { describe, expect, it } from "vitest";
import type { Feed } from "../../../../../src/domain/feed/feed.ts";
import type { MuteAct, MuteRow } from "../../../../../src/domain/mutes/history.ts";
import { indexOfLedger } from "../../../../../src/domain/mutes/matching/ledger-index.ts";
import { protectorOf } from "../../../../../src/domain/mutes/protection.ts";
import type { MuteRule } from "../../../../../src/domain/mutes/rule.ts";
import { MuteBook } from "../../../../../src/ui/mutes/mute-book.ts";
import { type AsideContext, AsideKeeper } from "../../../../../src/ui/panel/state/aside-keeper.ts";
import { evening, idAt, makeFeed, testChat } from "../../../../support/make-post.ts";
import { partFeed } from "../../../../support/part-feed.ts";
import { fc } from "../../../../support/properties.ts";

const handles = ["ada_one", "bo_two", "cy_three", "t_marlow_test"];
const words = ["Good evening", "free gifts here", "more free gifts", "nothing"];

const authorOf = (at: number) => {
  const handle = handles[at % handles.length] ?? "";
  return { id: String(100 + (at % handles.length)), handle, name: handle };
};
const feedOf = (count: number): Feed =>
  makeFeed(
    Array.from({ length: count }, (_, at) => ({
      id: idAt(at),
      author: authorOf(at),
      text: words[(at * 7) % words.length] ?? "",
      ...(at % 5 === 4 ? { repostOf: { id: idAt(0), author: authorOf(at + 1) } } : {}),
    })),
  );
const feed = feedOf(60);
const protect = protectorOf({ chats: [testChat] });
const context: AsideContext = { chatId: testChat.id, protect, now: evening + 60_000 };

const rule = (id: string, fields: Partial<MuteRule> = {}): MuteRule => ({
  id,
  target: { kind: "account", id: "101", handle: "bo_two" },
  scope: { chatId: testChat.id },
  until: "always",
  reason: {},
  source: { from: "me" },
  at: evening,
  posts: [],
  ...fields,
});

let made = 0;
const rowOf = (act: MuteAct, batch = `batch-${++made}`): MuteRow => ({
  id: `row-${++made}`,
  batch,
  at: evening,
  ...act,
});
const shownIds = (items: Feed) => items.map(({ post }) => post.id);

describe("the keeper of what is set aside", () => {
  it("gives the feed itself while nothing is muted, and the same parts while nothing changes", () => {
    const keeper = new AsideKeeper(new MuteBook());
    const first = keeper.part(feed, context);
    expect(first.shown).toBe(feed);
    expect(keeper.part(feed, { ...context, now: context.now + 1000 })).toBe(first);
  });

  it("shows a muted account's posts again once the chat names it as a moderator, and not before", () => {
    const book = new MuteBook();
    const keeper = new AsideKeeper(book);
    const source = { from: "list", url: "https://lists.example/a" } as const;
    book.accept([rowOf({ act: "muted", rule: rule("a", { source }) })]);
    expect(keeper.part(feed, context).aside.length).toBeGreaterThan(10);
    const chats = [{ ...testChat, moderators: [...testChat.moderators, "Bo_Two"] }];
    expect(keeper.part(feed, { ...context, protect: protectorOf({ chats }) }).aside).toEqual([]);
    expect(keeper.part(feed, context).aside.length).toBeGreaterThan(10);
  });

  it("moves every post of a muted account, also those it reposted or that were reposted of it, and back", () => {
    const book = new MuteBook();
    const keeper = new AsideKeeper(book);
    keeper.part(feed, context);
    book.accept([rowOf({ act: "muted", rule: rule("a") }, "mute")]);
    const { shown, aside } = keeper.part(feed, context);
    expect(aside.length).toBeGreaterThan(10);
    expect(
      aside.every(({ item: { post } }) => post.author.id === "101" || post.repostOf?.author?.id === "101"),
    ).toBe(true);
    expect(shown.length + aside.length).toBe(feed.length);
    book.accept([rowOf({ act: "undone", undoes: "mute" })]);
    expect(keeper.part(feed, context).shown).toBe(feed);
  });

  it("lets a rule go when its time is over, and holds it again when the clock is set back", () => {
    const book = new MuteBook();
    const keeper = new AsideKeeper(book);
    book.load([rowOf({ act: "muted", rule: rule("a", { until: context.now + 5000 }) })]);
    expect(keeper.part(feed, context).aside).not.toEqual([]);
    expect(keeper.part(feed, { ...context, now: context.now + 5000 }).aside).toEqual([]);
    expect(keeper.part(feed, { ...context, now: context.now + 4500 }).aside).toEqual([]);
    expect(keeper.part(feed, { ...context, now: context.now - 3_600_000 }).aside).not.toEqual([]);
  });

  it("tells why a quoted post is folded, as of the last parting: by account and by words, until it is over or undone", () => {
    const book = new MuteBook();
    const keeper = new AsideKeeper(book);
    const byBo = { id: idAt(500), author: { id: "101", handle: "bo_two" }, text: "Good evening" };
    const gifts = { author: { id: "100", handle: "ada_one" }, text: "free gifts here" };
    const nothing = {};
    const verdicts = () => [byBo, gifts, nothing].map((quote) => keeper.quoteVerdict(quote)?.rule.id);
    keeper.part(feed, context);
    expect(verdicts()).toEqual([undefined, undefined, undefined]);
    book.accept([rowOf({ act: "muted", rule: rule("a", { until: context.now + 5000 }) }, "mute")]);
    book.accept([rowOf({ act: "muted", rule: rule("b", { target: { kind: "phrase", phrase: "gifts" } }) })]);
    keeper.part(feed, context);
    expect(verdicts()).toEqual(["a", "b", undefined]);
    expect(keeper.quoteVerdict(byBo)).toBe(keeper.quoteVerdict(byBo));
    book.accept([rowOf({ act: "spared", spared: { kind: "post", id: byBo.id } }, "spare")]);
    keeper.part(feed, context);
    expect(verdicts()).toEqual([undefined, "b", undefined]);
    book.accept([rowOf({ act: "undone", undoes: "spare" })]);
    keeper.part(feed, context);
    expect(verdicts()).toEqual(["a", "b", undefined]);
    keeper.part(feed, { ...context, now: context.now + 5000 });
    expect(verdicts()).toEqual([undefined, "b", undefined]);
  });

  it("keeps the objects of posts that stay aside, so that they are not drawn again", () => {
    const book = new MuteBook();
    const keeper = new AsideKeeper(book);
    book.accept([rowOf({ act: "muted", rule: rule("a") })]);
    const before = keeper.part(feed, context).aside;
    book.accept([rowOf({ act: "muted", rule: rule("b", { target: { kind: "account", id: "102" } }) })]);
    const after = new Set(keeper.part(feed, context).aside);
    expect(
      before.filter((item) => !after.has(item) && item.verdict.ruleIds.length === 1).length,
    ).toBeLessThan(before.length / 4);
  });

  it("is after any changes what parting everything anew would give", () => {
    const ids = ["a", "b", "c", "d"];
    const targets: readonly MuteRule["target"][] = [
      { kind: "account", id: "101", handle: "bo_two" },
      { kind: "account", id: "103", handle: "t_marlow_test" },
      { kind: "phrase", phrase: "free gifts" },
      { kind: "reposts-by", id: "100" },
    ];
    const act = fc.oneof(
      fc.tuple(fc.nat(3), fc.boolean()).map(
        ([at, isOfList]): MuteAct => ({
          act: "muted",
          rule: rule(ids[at] ?? "", {
            target: targets[at] ?? { kind: "phrase", phrase: "x" },
            ...(isOfList ? { source: { from: "list" as const, url: "https://lists.test/a" } } : {}),
            at: evening + at,
          }),
        }),
      ),
      fc.nat(3).map((at): MuteAct => ({ act: "ended", ruleId: ids[at] ?? "", why: "brought-back" })),
      fc.tuple(fc.nat(3), fc.integer({ min: -5, max: 100 })).map(
        ([at, later]): MuteAct => ({
          act: "until",
          ruleId: ids[at] ?? "",
          until: context.now + later * 1000,
        }),
      ),
      fc.tuple(fc.nat(3), fc.constantFrom("every-chat" as const, { chatId: "another" })).map(
        ([at, scope]): MuteAct => ({
          act: "scope",
          ruleId: ids[at] ?? "",
          scope,
        }),
      ),
      fc.nat(59).map((at): MuteAct => ({ act: "spared", spared: { kind: "post", id: idAt(at) } })),
      fc.nat(3).map((at): MuteAct => ({ act: "spared", spared: { kind: "account", id: String(100 + at) } })),
      fc
        .nat(3)
        .map((at): MuteAct => ({ act: "unspared", spared: { kind: "account", id: String(100 + at) } })),
      fc.nat(8).map((at): MuteAct => ({ act: "undone", undoes: `step-${at}` })),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.nat(30)), { maxLength: 12 }), (steps) => {
        const book = new MuteBook();
        const keeper = new AsideKeeper(book);
        let now = context.now;
        let known: Feed = feed.slice(0, 30);
        for (const [index, [next, later]] of steps.entries()) {
          book.accept([rowOf(next, `step-${index}`)]);
          now += later * 1000;
          if (index > 3) known = feed;
          const { shown, aside } = keeper.part(known, { ...context, now });
          const anew = partFeed(
            known,
            indexOfLedger(book.ledger, now, { chatId: testChat.id, protect }),
            now,
          );
          expect(shownIds(shown)).toEqual(shownIds(anew.shown));
          expect(aside.map(({ verdict }) => verdict.ruleIds)).toEqual(
            anew.aside.map(({ verdict }) => verdict.ruleIds),
          );
        }
      }),
    );
  });

  it("brings one post back whose author had been brought back before being muted again", () => {
    const book = new MuteBook();
    const keeper = new AsideKeeper(book);
    keeper.part(feed, context);
    const mine = feed.find(({ post }) => post.author.id === "101")?.post.id ?? "";
    book.accept([rowOf({ act: "spared", spared: { kind: "account", id: "101" } })]);
    book.accept([rowOf({ act: "muted", rule: rule("a") })]);
    expect(shownIds(keeper.part(feed, context).shown)).not.toContain(mine);
    book.accept([rowOf({ act: "spared", spared: { kind: "post", id: mine } })]);
    expect(shownIds(keeper.part(feed, context).shown)).toContain(mine);
  });

  it("decides only on the posts that a click can concern", () => {
    const many = feedOf(2000);
    const book = new MuteBook();
    const keeper = new AsideKeeper(book);
    book.load(
      Array.from({ length: 300 }, (_, at) =>
        rowOf({
          act: "muted",
          rule: rule(`p-${at}`, { target: { kind: "phrase", phrase: `unheard word ${at}` } }),
        }),
      ),
    );
    keeper.part(many, context);
    let read = 0;
    for (const { post } of many) {
      const { text } = post;
      const get = () => {
        read++;
        return text;
      };
      Object.defineProperty(post, "text", { get });
    }
    book.accept([rowOf({ act: "muted", rule: rule("click") })]);
    const { aside } = keeper.part(many, context);
    expect(aside.length).toBeGreaterThan(400);
    expect(read).toBeLessThanOrEqual(aside.length * 2);
  });
});

describe("a page's copy of the history", () => {
  it("skips a batch that it knows, and keeps what it heard of while the history was being read", () => {
    const book = new MuteBook();
    const row = rowOf({ act: "muted", rule: rule("heard") }, "heard");
    book.accept([row]);
    book.load([rowOf({ act: "muted", rule: rule("stored") }, "stored")]);
    book.accept([{ ...row, id: "another" }]);
    expect(book.rows.map(({ batch }) => batch)).toEqual(["stored", "heard"]);
    expect(book.ledger.stateOf("heard")).toBeDefined();
    book.clear();
    expect([...book.ledger.states()]).toEqual([]);
  });

  it("takes all rows of one batch", () => {
    const book = new MuteBook();
    book.accept([
      rowOf({ act: "muted", rule: rule("a") }, "one"),
      rowOf({ act: "muted", rule: rule("b") }, "one"),
    ]);
    expect([...book.ledger.states()]).toHaveLength(2);
  });
});
