import type { Account } from "../evidence/account.ts";
import { copyingOf } from "../evidence/copied-text.ts";
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
  const links = new Set<Account>();
  let asked = 0;
  for (const other of companyOf(watch, account)) {
    if (other === account || links.has(other)) continue;
    if (standsOut(other)) links.add(other);
    if (links.size >= enough) return true;
    if (++asked >= mostAsked) return false;
  }
  return false;
}

function* companyOf(watch: Watch, { repliesTo, names, things, phrases }: Account): Generator<Account> {
  for (const keys of [repliesTo, names])
    for (const key of keys) {
      const other = watch.accounts.get(key);
      if (other) yield other;
    }
  for (const own of [things, phrases])
    for (const thing of own) if (thing.users.length > 1 && isForeign(thing)) yield* thing.users;
}

/** A pair is no raid: two accounts of one project post the same. */
export function isWithSeveral(account: Account): boolean {
  const others = new Set<Account>();
  const isEnough = (more: Iterable<Account>) => {
    for (const other of more) if (other !== account && others.add(other).size >= limits.partners) return true;
    return false;
  };
  for (const copying of copyingOf(account))
    if (copying.copied && copying.others >= limits.partners) return true;
  for (const text of account.texts)
    for (const alike of [text, ...text.near]) if (isEnough(alike.sayings.keys())) return true;
  for (const own of [account.things, account.phrases])
    for (const thing of own) if (isForeign(thing) && (thing.gone > 1 || isEnough(thing.users))) return true;
  return false;
}

export function copiesFrom(account: Account, those: StandsOut): boolean {
  for (const text of account.texts)
    for (const { sayings } of [text, ...text.near])
      for (const other of sayings.keys()) if (other !== account && those(other)) return true;
  return false;
}

export function conversationWeight(watch: Watch, account: Account, isLikeRaiders: StandsOut): number {
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
