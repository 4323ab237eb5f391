import { describe, expect, it } from "vitest";
import { newAccount } from "../../../../../src/domain/raids/evidence/account.ts";
import { Sayings } from "../../../../../src/domain/raids/evidence/sayings.ts";

const role = { evenings: 0, isHost: false, isProtected: false };
const accounts = Array.from({ length: 40 }, (_, at) =>
  newAccount(`raider_${at}`, { id: String(at), handle: `raider_${at}`, name: "" }, at, role),
);
const saying = (at: number, first: number) => {
  const account = accounts[at];
  if (!account) throw new Error("no such account");
  return { account, first, last: first, id: String(first) };
};

describe("who said a text", () => {
  it.each([2, 16, 17, 40])("is found among %d, once each, the latest last", (count) => {
    const sayings = new Sayings(saying(0, 0));
    for (let at = 1; at < count; at++) sayings.put(saying(at, at));
    sayings.put(saying(0, 100));
    expect(sayings.list).toHaveLength(count);
    expect(sayings.list.at(-1)).toEqual(saying(0, 100));
    for (const account of accounts.slice(1, count)) expect(sayings.of(account)?.account).toBe(account);
    for (const account of accounts.slice(count)) expect(sayings.of(account)).toBeUndefined();
    expect(sayings.of(saying(0, 0).account)?.first).toBe(100);
  });
});
