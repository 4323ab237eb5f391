import { describe, expect, it } from "vitest";
import {
  type FoldNames,
  foldChange,
  foldGroupsOf,
  foldNamesOf,
  foldSlices,
  foldVersion,
} from "../../../../../src/domain/mutes/folding/fold-groups.ts";
import {
  FoldedAccounts,
  type ShownAccount,
  type ShownPost,
} from "../../../../../src/domain/mutes/folding/folded-accounts.ts";
import { MuteLedger } from "../../../../../src/domain/mutes/ledger.ts";
import { type Protector, protectorOf } from "../../../../../src/domain/mutes/protection.ts";
import { actsToBringBack, rowsOf } from "../../../../../src/domain/mutes/record.ts";
import type { MuteRule, MuteTarget } from "../../../../../src/domain/mutes/rule.ts";
import { evening, testChat } from "../../../../support/make-post.ts";
import { fc } from "../../../../support/properties.ts";
import { makeRule, ruleLists } from "../make-rule.ts";

const nobody: Protector = () => undefined;
let nextId = 0;
const writing = { now: evening, newId: () => `id-${nextId++}` };

function ledgerOf(rules: readonly MuteRule[]): MuteLedger {
  return new MuteLedger(
    rowsOf(
      rules.map((rule) => ({ act: "muted" as const, rule })),
      writing,
    ),
  );
}

function namesOf(rules: readonly MuteRule[], protect = nobody, now = evening): FoldNames {
  return foldNamesOf(ledgerOf(rules), now, protect);
}

function foldedBy(...rules: readonly MuteRule[]): FoldedAccounts {
  return new FoldedAccounts(foldGroupsOf(namesOf(rules)));
}

const isOfChat = (chatId: string) => chatId === testChat.id;
const by = (author: ShownAccount, more: Partial<ShownPost> = {}): ShownPost => ({
  author,
  isOfChat,
  ...more,
});
const spammer: MuteTarget = { kind: "account", id: "11", handle: "Cheap_Gifts" };

describe("an account on X's page", () => {
  it("is folded by its id, whatever it is called by now", () => {
    const folded = foldedBy(makeRule(spammer));
    expect(folded.means(by({ handle: "renamed", id: "11" }))).toBe(true);
    expect(folded.means(by({ handle: "cheap_gifts", id: "11" }))).toBe(true);
    expect(folded.means(by({ handle: "cheap_gifts", id: "12" })), "somebody else took the handle").toBe(
      false,
    );
  });

  it("is folded by its handle while nobody knows the id", () => {
    expect(foldedBy(makeRule(spammer)).means(by({ handle: "CHEAP_gifts" }))).toBe(true);
    const pending = foldedBy(makeRule({ kind: "account", handle: "Cheap_Gifts" }));
    expect(pending.means(by({ handle: "cheap_gifts", id: "12" }))).toBe(true);
    expect(pending.means(by({ handle: "other" }))).toBe(false);
  });

  it("is folded as a reposter, too; reposts-by and reposts-of mean reposts only", () => {
    const [author, reposter] = [{ handle: "other" }, { handle: "cheap_gifts" }];
    expect(foldedBy(makeRule(spammer)).means(by(author, { reposter }))).toBe(true);
    const repostsBy = foldedBy(makeRule({ ...spammer, kind: "reposts-by" }));
    expect(repostsBy.means(by(author, { reposter }))).toBe(true);
    expect(repostsBy.means(by(reposter))).toBe(false);
    const repostsOf = foldedBy(makeRule({ ...spammer, kind: "reposts-of" }));
    expect(repostsOf.means(by(reposter, { reposter: author }))).toBe(true);
    expect(repostsOf.means(by(reposter))).toBe(false);
    expect(repostsOf.means(by(author, { reposter }))).toBe(false);
  });

  it("that is muted in one chat is folded in that chat's posts only", () => {
    const inChat = (chatId: string) => foldedBy(makeRule(spammer, { scope: { chatId } }));
    expect(inChat(testChat.id).means(by({ handle: "cheap_gifts" }))).toBe(true);
    expect(inChat("othertable").means(by({ handle: "cheap_gifts" }))).toBe(false);
  });

  it("that the person follows is not folded for a list's or a file's sake", () => {
    const source = { from: "file", name: "old.csv" } as const;
    const folded = foldedBy(makeRule(spammer, { source }));
    expect(folded.means(by({ handle: "cheap_gifts" }))).toBe(true);
    expect(folded.means(by({ handle: "cheap_gifts", id: "11", followed: true }))).toBe(false);
    const reposter = { handle: "other", followed: true };
    expect(folded.means(by({ handle: "cheap_gifts" }, { reposter }))).toBe(false);
    expect(folded.means(by(reposter, { reposter: { handle: "cheap_gifts" } }))).toBe(true);
    const own = foldedBy(makeRule(spammer));
    expect(own.means(by({ handle: "cheap_gifts", id: "11", followed: true }))).toBe(true);
  });
});

describe("what X's pages are told", () => {
  it("leaves out what is over, ended, no account, or brought back from a list", () => {
    const over = makeRule(spammer, { until: evening });
    const words = makeRule({ kind: "phrase", phrase: "gifts" });
    expect(namesOf([over, words]).size).toBe(0);
    const listed = makeRule(spammer, { source: { from: "list", url: "https://lists.example/a" } });
    const ledger = ledgerOf([listed]);
    ledger.append(rowsOf([...actsToBringBack("11", [])], writing));
    expect(foldNamesOf(ledger, evening, nobody).size).toBe(0);
  });

  it("has moderators, guests and oneself only after the second yes", () => {
    const protect = protectorOf({ chats: [testChat], ownHandle: "jo_lindqvist_x" });
    for (const handle of ["T_Marlow_Test", "nkessler_guest", "jo_lindqvist_x"])
      for (const kind of ["account", "reposts-of"] as const) {
        const rule = makeRule({ kind, handle });
        expect(namesOf([rule], protect).size, handle).toBe(0);
        expect(namesOf([{ ...rule, evenHosts: true }], protect).size, handle).toBe(1);
      }
  });

  it("leads by changes to the same as all of it at once", () => {
    fc.assert(
      fc.property(ruleLists, ruleLists, fc.integer({ min: 1e12, max: 3e12 }), (one, other, now) => {
        const [before, after] = [namesOf(one, nobody, now), namesOf(other, nobody, now)];
        const changed = new FoldedAccounts(foldGroupsOf(before));
        const { put, drop } = foldChange(before, after);
        changed.change(put, drop);
        const whole = new FoldedAccounts(foldGroupsOf(after));
        expect(changed.isEmpty).toBe(whole.isEmpty);
        for (const { target } of [...one, ...other]) {
          if (!("handle" in target || "id" in target)) continue;
          const { id, handle = "nobody" } = target;
          for (const post of [
            by({ handle, id }),
            by({ handle }),
            by({ handle: "x" }, { reposter: { handle, id } }),
          ])
            expect(changed.means(post)).toBe(whole.means(post));
        }
      }),
    );
  });

  it("comes in slices to be taken one after the other, which are together the same", () => {
    const groups = [
      { kind: "account", accounts: "1 2 3 4 5" },
      { kind: "reposts-by", accounts: "6@a @b" },
    ] as const;
    const cut = (most: number) => [...foldSlices(groups, most)].map(({ group }) => group.accounts);
    expect(cut(5)).toEqual(["1 2 3 4 5", "6@a @b"]);
    expect(cut(2)).toEqual(["1 2", "3 4", "5", "6@a @b"]);
    expect(cut(1)).toEqual(["1", "2", "3", "4", "5", "6@a", "@b"]);
    expect([...foldSlices([], 5)]).toEqual([]);
    const whole = new FoldedAccounts([...foldSlices(groups, 2)].map(({ group }) => group));
    for (const id of ["1", "5"]) expect(whole.means(by({ handle: "x", id }))).toBe(true);
    expect(whole.means(by({ handle: "x" }, { reposter: { handle: "b" } }))).toBe(true);
  });

  it("has the same version for the same accounts in any order, and another for others", () => {
    const rules = [makeRule(spammer), makeRule({ kind: "account", handle: "other" })];
    expect(foldVersion(namesOf(rules))).toBe(foldVersion(namesOf(rules.toReversed())));
    expect(foldVersion(namesOf(rules))).not.toBe(foldVersion(namesOf(rules.slice(1))));
    expect(foldVersion(new Map())).toBe(0);
  });
});
