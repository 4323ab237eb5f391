import { compareIds } from "../../post/snowflake.ts";
import { limits } from "../weights.ts";
import type { Account, Copying, Saying, Text } from "./account.ts";

const mostSettled = 4;
/** Distinguished once a text has left the window. */
const mostCounted = 200;
/** Posted by this many regulars who copy nothing else, a quarter of its authors. */
const roomRegulars = 3;
const roomShare = 0.25;

/** Per shared text: how many others, up to `most`, and whether one was earlier. */
export function* copyingOf(account: Account, most: number = limits.others): Generator<Copying> {
  yield* account.settled;
  for (const text of account.texts) if (!isOfTheRoom(text)) yield countOthers(account, text, most);
}

export function isCopier(account: Account): boolean {
  if (account.texts.size === 0 && account.settled.length === 0) return false;
  for (const { copied } of copyingOf(account)) if (copied) return true;
  return false;
}

/** Preserves the counts of what leaves the window; `whole`: the text itself. */
export function settle(account: Account, text: Text, whole = true): void {
  if (!account.texts.has(text)) return;
  if (whole) account.texts.delete(text);
  if (isOfTheRoom(text)) return;
  const { settled } = account;
  const known = settled.findIndex(({ sample }) => sample === text.sample);
  if (!whole && (settled[known]?.others ?? 0) >= limits.others) return;
  const counted = countOthers(account, text, mostCounted);
  if (known >= 0) settled[known] = larger(counted, settled[known]);
  else settled.push(counted);
  settled.sort((a, b) => b.others - a.others);
  settled.length = Math.min(settled.length, mostSettled);
}

function larger(one: Copying, other: Copying | undefined): Copying {
  return other && other.others > one.others ? other : one;
}

function countOthers(account: Account, text: Text, most: number): Copying {
  const own = text.sayings.get(account);
  const others = new Set<Account>();
  let copied = false;
  for (const alike of own ? [text, ...text.near] : [])
    for (const [other, saying] of alike.sayings) {
      if (other === account || !own || !isWithin(own, saying)) continue;
      others.add(other);
      copied ||= isEarlier(saying, own);
      if (others.size >= most && copied) break;
    }
  return {
    others: Math.min(most, others.size),
    copied,
    bigrams: text.bigrams.length,
    sample: text.sample,
    family: text.family,
  };
}

function isOfTheRoom(text: Text): boolean {
  let clean = 0;
  let all = 0;
  for (const { hasHost, regulars, sayings } of [text, ...text.near]) {
    if (hasHost) return true;
    all += sayings.size;
    for (const { texts, settled } of regulars) if (texts.size + settled.length <= 1) clean++;
  }
  return clean >= roomRegulars && clean >= roomShare * all;
}

function isWithin(a: Saying, b: Saying): boolean {
  return a.first - b.last <= limits.alikeWithinMs && b.first - a.last <= limits.alikeWithinMs;
}

function isEarlier(a: Saying, b: Saying): boolean {
  return a.first < b.first || (a.first === b.first && compareIds(a.id, b.id) < 0);
}
