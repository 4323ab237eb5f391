import { describe, expect, it } from "vitest";
import { newAccount } from "../../../../../src/domain/raids/evidence/account.ts";
import { TextUses } from "../../../../../src/domain/raids/evidence/text-uses.ts";

const role = { evenings: 0, isHost: false, isProtected: false };
const accounts = Array.from({ length: 40 }, (_, at) =>
  newAccount(`raider_${at}`, { id: String(at), handle: `raider_${at}`, name: "" }, at, role),
);
const use = (at: number, first: number) => {
  const account = accounts[at];
  if (!account) throw new Error("no such account");
  return { account, first, last: first, id: String(first) };
};

describe("who said a text", () => {
  it.each([2, 16, 17, 40])("is found among %d, once each, the latest last", (count) => {
    const uses = new TextUses(use(0, 0));
    for (let at = 1; at < count; at++) uses.put(use(at, at));
    uses.put(use(0, 100));
    expect(uses.list).toHaveLength(count);
    expect(uses.list.at(-1)).toEqual(use(0, 100));
    for (const account of accounts.slice(1, count)) expect(uses.of(account)?.account).toBe(account);
    for (const account of accounts.slice(count)) expect(uses.of(account)).toBeUndefined();
    expect(uses.of(use(0, 0).account)?.first).toBe(100);
  });
});
