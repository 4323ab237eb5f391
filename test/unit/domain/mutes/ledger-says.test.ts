import { describe, expect, it } from "vitest";
import { isInForce, MuteLedger, mutesInForce } from "../../../../src/domain/mutes/ledger.ts";
import { rowsOf } from "../../../../src/domain/mutes/record.ts";
import { makeRule } from "./make-rule.ts";

const now = 1000;
const batch = (name: string) => ({ now, newId: () => name });
const phrase = makeRule({ kind: "phrase", phrase: "gift" }, { id: "phrase" });
const muted = (...rules: readonly ReturnType<typeof makeRule>[]) =>
  rowsOf(
    rules.map((rule) => ({ act: "muted" as const, rule })),
    batch("mutes"),
  );

describe("what a ledger says", () => {
  it("of one chat are its own mutes and those of every chat", () => {
    const here = makeRule(
      { kind: "phrase", phrase: "here" },
      { id: "here", scope: { chatId: "roundtable" } },
    );
    const ledger = new MuteLedger(muted(phrase, here));
    const inChat = (chatId: string | undefined) => mutesInForce(ledger, now, chatId).map(({ id }) => id);
    expect(inChat("roundtable")).toEqual(["phrase", "here"]);
    expect(inChat("other")).toEqual(["phrase"]);
    expect(inChat(undefined)).toEqual(["phrase"]);
    expect(isInForce(ledger.stateOf("never there"), now)).toBe(false);
  });

  it("of who is spared holds for each kind by itself, until it is taken back", () => {
    const ledger = new MuteLedger(muted(phrase));
    const spared = () => [[...ledger.spared("account")], [...ledger.spared("post")]];
    ledger.append(rowsOf([{ act: "spared", spared: { kind: "account", id: "4001" } }], batch("a")));
    ledger.append(rowsOf([{ act: "spared", spared: { kind: "post", id: "77" } }], batch("b")));
    expect(spared()).toEqual([["4001"], ["77"]]);
    ledger.append(rowsOf([{ act: "undone", undoes: "a" }], batch("c")));
    expect(spared()).toEqual([[], ["77"]]);
    ledger.append(rowsOf([{ act: "unspared", spared: { kind: "post", id: "77" } }], batch("d")));
    expect(spared()).toEqual([[], []]);
  });

  it("has another version after each change", () => {
    const ledger = new MuteLedger();
    const before = ledger.version;
    ledger.append(muted(phrase));
    expect(ledger.version).not.toBe(before);
  });
});
