import { expect, it } from "vitest";
import { foldGroupsOf, foldNamesOf } from "../../../../../src/domain/mutes/folding/fold-groups.ts";
import { FoldedAccounts } from "../../../../../src/domain/mutes/folding/folded-accounts.ts";
import { MuteLedger } from "../../../../../src/domain/mutes/ledger.ts";
import { indexOfLedger } from "../../../../../src/domain/mutes/matching/ledger-index.ts";
import { isHost, protectorOf } from "../../../../../src/domain/mutes/protection.ts";
import { rowsOf } from "../../../../../src/domain/mutes/record.ts";
import type { MuteRule } from "../../../../../src/domain/mutes/rule.ts";
import type { Author } from "../../../../../src/domain/post/post.ts";
import { evening, idAt, makePost, testChat } from "../../../../support/make-post.ts";
import { fc } from "../../../../support/properties.ts";
import { makeRule } from "../make-rule.ts";

/** A moderator, a guest, oneself, somebody followed, somebody brought back, and two others. */
const people: readonly Author[] = [
  { id: "1", handle: "t_marlow_test" },
  { id: "2", handle: "nkessler_guest" },
  { id: "3", handle: "jo_lindqvist_x" },
  { id: "4", handle: "followed_x", followed: true },
  { id: "5", handle: "brought_back_x" },
  { id: "6", handle: "deal_bot_x" },
  { id: "7", handle: "reader_x" },
];
const protect = protectorOf({ chats: [testChat], ownHandle: "jo_lindqvist_x" });
const somebody = fc.constantFrom(...people);

const rules: fc.Arbitrary<MuteRule> = fc
  .record({
    who: somebody,
    kind: fc.constantFrom("account" as const, "reposts-of" as const, "reposts-by" as const),
    isPending: fc.boolean(),
    scope: fc.constantFrom("every-chat" as const, { chatId: testChat.id }, { chatId: "another" }),
    isOfList: fc.boolean(),
    evenHosts: fc.boolean(),
  })
  .map(({ who, kind, isPending, scope, isOfList, evenHosts }) =>
    makeRule(
      isPending || who.id === undefined
        ? { kind, handle: who.handle }
        : { kind, id: who.id, handle: who.handle },
      {
        scope,
        ...(isOfList ? { source: { from: "list", url: "https://lists.example/a" } } : {}),
        ...(evenHosts ? { evenHosts: true } : {}),
      },
    ),
  );

it("X's page folds what the panel sets aside, and nothing else: also of reposts by hosts, by the followed and by those brought back", () => {
  let made = 0;
  const writing = { now: evening, newId: () => `id-${made++}` };
  fc.assert(
    fc.property(fc.array(rules, { maxLength: 6 }), somebody, fc.option(somebody), (all, author, reposter) => {
      const acts = all.map((rule, at) => ({ act: "muted" as const, rule: { ...rule, id: `r${at}` } }));
      const ledger = new MuteLedger(
        rowsOf([...acts, { act: "spared", spared: { kind: "account", id: "5" } }], writing),
      );
      const repost = reposter ? { repostOf: { id: idAt(1), author } } : {};
      const post = { ...makePost(), author: reposter ?? author, ...repost };
      const panel = indexOfLedger(ledger, evening, { chatId: testChat.id, protect }).decide(post, evening);
      const page = new FoldedAccounts(foldGroupsOf(foldNamesOf(ledger, evening, protect)));
      const guard = {
        isHost: ({ handle }: { readonly handle: string }) => isHost(protect({ handle })),
        spared: ledger.spared("account"),
      };
      const shown = {
        author: { ...author },
        reposter: reposter ? { ...reposter } : undefined,
        isOfChat: (chatId: string) => chatId === testChat.id,
      };
      expect(page.means(shown, guard)).toBe(panel !== undefined);
    }),
    { numRuns: 2000 },
  );
});
