import { dayMs } from "../../time/units.ts";
import { learned, type Watch } from "../state.ts";
import { limits } from "../weights.ts";
import type { Account, Kin } from "./account.ts";

const bornWithinMs = 3 * dayMs;
const youngestMs = 365 * dayMs;
const mostKin = 4_000;
/** "anna_4711" and "anna_4712": letters followed by digits. */
const stem = /^([a-z][a-z_]{2,}[a-z])_?\d{2,}$/;

export function recordKin(watch: Watch, account: Account): void {
  if (account.evenings > 0 || account.isProtected) return;
  const { createdAt } = account.author;
  const name = stem.exec(account.key)?.[1];
  if (name !== undefined) account.namesakes = joined(watch, `stem ${name}`, account);
  if (createdAt !== undefined && account.firstAt - createdAt < youngestMs)
    account.peers = joined(watch, `born ${Math.floor(createdAt / bornWithinMs)}`, account);
}

function joined(watch: Watch, key: string, account: Account): Kin {
  const kin = watch.kin.get(key) ?? { count: 0, first: [] };
  if (watch.kin.size >= mostKin) watch.kin.clear();
  watch.kin.set(key, kin);
  kin.count++;
  if (kin.count < limits.kin) kin.first.push(account);
  else for (const other of kin.first.splice(0)) learned(watch, other);
  return kin;
}
