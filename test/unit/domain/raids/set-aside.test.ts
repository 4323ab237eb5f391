import { describe, expect, it } from "vitest";
import { MuteLedger } from "../../../../src/domain/mutes/ledger.ts";
import { rowsOf } from "../../../../src/domain/mutes/record.ts";
import type { MuteRule, MuteScope } from "../../../../src/domain/mutes/rule.ts";
import { setAsideSince } from "../../../../src/domain/raids/set-aside.ts";
import { evening, makePost } from "../../../support/make-post.ts";

const until = evening + 5_400_000;
const during = { chatId: "roundtable", from: evening, now: evening + 1000 };

function rule(handle: string, changes: Partial<MuteRule> = {}): MuteRule {
  return {
    id: `rule of ${handle}`,
    target: { kind: "account", id: `9${handle.length}`, handle },
    scope: { chatId: "roundtable" },
    until,
    reason: {},
    source: { from: "raid" },
    at: evening + 500,
    posts: [],
    ...changes,
  };
}

const gang = ["loud_one", "loud_other", "loud_third_one"];
const by = (handle: string, at: number) => ({
  post: { ...makePost({ handle, id: String(at) }), createdAt: at },
  streams: ["hashtag" as const],
});
const feed = [
  by("loud_one", evening - 1),
  by("Loud_One", evening + 100),
  by("loud_one", evening + 700),
  by("loud_other", evening + 800),
  by("somebody_else", evening + 900),
  by("loud_one", until + 1),
];

function ledgerOf(rules: readonly MuteRule[], back: readonly string[] = []): MuteLedger {
  let ids = 0;
  const stamp = (now: number) => ({ now, newId: () => `id-${++ids}` });
  return new MuteLedger([
    ...rowsOf(
      rules.map((one) => ({ act: "muted", rule: one })),
      stamp(evening + 500),
    ),
    ...rowsOf(
      back.map((ruleId) => ({ act: "ended", ruleId, why: "brought-back" })),
      stamp(evening + 600),
    ),
  ]);
}

describe("what was set aside in reviews", () => {
  it("is told with who was let back in", () => {
    const ledger = ledgerOf(
      gang.map((one) => rule(one)),
      ["rule of loud_other"],
    );
    expect(setAsideSince(ledger.states(), feed, during)).toMatchObject({ accounts: 2, back: 1, posts: 0 });
  });

  it("is the same afterwards, when tonight is over: nobody was let back in by that", () => {
    const ledger = ledgerOf(
      gang.map((one) => rule(one)),
      ["rule of loud_other"],
    );
    const after = setAsideSince(ledger.states(), feed, { ...during, now: until + 60_000 });
    expect(after).toMatchObject({ accounts: 2, back: 1, posts: 2 });
    expect(after?.ruleIds.size).toBe(0);
  });

  it.each<[string, Partial<MuteRule>]>([
    ["mutes by hand", { source: { from: "me" } }],
    ["an evening before", { at: evening - 1 }],
    ["a review of another chat", { scope: { chatId: "copchat" } }],
  ])("is nothing of %s", (_, changes) => {
    expect(setAsideSince(ledgerOf([rule("loud_one", changes)]).states(), feed, during)).toBeUndefined();
  });

  it.each<[MuteScope, number | "always"]>([
    ["every-chat", "always"],
    [{ chatId: "roundtable" }, "always"],
  ])("counts who is set aside for longer: %s", (scope, end) => {
    const ledger = ledgerOf([rule("loud_one", { scope, until: end })]);
    const set = setAsideSince(ledger.states(), feed, { ...during, now: until + 60_000 });
    expect(set).toMatchObject({ accounts: 1, back: 0, posts: 0 });
    expect([...(set?.ruleIds ?? [])]).toEqual(["rule of loud_one"]);
  });
});
