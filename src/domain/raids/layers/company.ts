import type { Account, SharedThing } from "../evidence/account.ts";
import { isForeign } from "../evidence/shared-things.ts";
import type { Watch } from "../state.ts";
import { limits, weights } from "../weights.ts";

type StandsOut = (account: Account) => boolean;

const linksThatLift = 3;
/** Each check is slow. */
const mostAsked = 24;

export function hasLinks(
  watch: Watch,
  account: Account,
  standsOut: StandsOut,
  enough: number = linksThatLift,
): boolean {
  const links: Account[] = [];
  let asked = 0;
  someCompany(watch, account, (other) => {
    if (other === account || links.includes(other)) return false;
    if (standsOut(other)) links.push(other);
    return links.length >= enough || ++asked >= mostAsked;
  });
  return links.length >= enough;
}

function someCompany(watch: Watch, { repliesTo, names, things, phrases }: Account, test: StandsOut): boolean {
  const isOne = (key: string) => {
    const other = watch.accounts.get(key);
    return other !== undefined && test(other);
  };
  const hasOne = (thing: SharedThing) => thing.users.length > 1 && isForeign(thing) && thing.users.some(test);
  return repliesTo.some(isOne) || names.some(isOne) || things.some(hasOne) || phrases.some(hasOne);
}

/** A pair is no raid: two accounts of one project post the same. */
export function isWithSeveral(account: Account): boolean {
  const others: Account[] = [];
  const isEnough = (other: Account) =>
    other !== account && !others.includes(other) && others.push(other) >= limits.partners;
  for (const { alike } of account.texts)
    for (const { uses } of alike) for (const use of uses.list) if (isEnough(use.account)) return true;
  const isShared = (thing: SharedThing) => isForeign(thing) && (thing.gone > 1 || thing.users.some(isEnough));
  return account.things.some(isShared) || account.phrases.some(isShared);
}

export function copiesFrom(account: Account, those: StandsOut): boolean {
  for (const text of account.texts)
    for (const { uses } of text.alike)
      for (const use of uses.list) if (use.account !== account && those(use.account)) return true;
  return false;
}

export function conversationWeight(
  watch: Watch,
  account: Account,
  isLikeRaidersIn: (watch: Watch) => StandsOut,
): number {
  if (account.repliesTo.length === 0) return 0;
  const isLikeRaiders = isLikeRaidersIn(watch);
  const { each, most } = weights.conversation;
  let weight = 0;
  for (const key of account.repliesTo) {
    const other = watch.accounts.get(key);
    if (other && other !== account && !isLikeRaiders(other)) weight += each;
    if (weight <= most) return most;
  }
  return weight;
}

export function isConversing(watch: Watch, account: Account, standsOut: StandsOut): boolean {
  for (const key of account.repliesTo) {
    const other = watch.accounts.get(key);
    if (other && other !== account && !standsOut(other)) return true;
  }
  return false;
}
