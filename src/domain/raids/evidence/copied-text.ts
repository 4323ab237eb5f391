import { compareIds } from "../../post/snowflake.ts";
import { limits } from "../weights.ts";
import type { Account, Copying, Saying, Text } from "./account.ts";

const mostSettled = 4;
/** Distinguished once a text has left the window. */
const mostCounted = 200;
/** Posted by this many regulars who copy nothing else, a quarter of its authors. */
const roomRegulars = 3;
const roomShare = 0.25;

/** Per shared text: how many others, up to `most`, and whether one was earlier. Until `test` holds. */
export function someCopying(
  account: Account,
  test: (copying: Copying) => boolean,
  most: number = limits.others,
): boolean {
  for (const copying of account.settled) if (test(copying)) return true;
  for (const text of account.texts)
    if (!isOfTheRoom(text) && test(countOthers(account, text, most))) return true;
  return false;
}

export function copiedBy(account: Account, most: number = limits.others): readonly Copying[] {
  const all: Copying[] = [];
  someCopying(
    account,
    (copying) => {
      if (copying.copied) all.push(copying);
      return false;
    },
    most,
  );
  return all.sort((a, b) => b.others - a.others);
}

export function isCopier(account: Account): boolean {
  if (account.texts.length === 0 && account.settled.length === 0) return false;
  return someCopying(account, ({ copied }) => copied);
}

/** Preserves the counts of what leaves the window; `whole`: the text itself. */
export function settle(account: Account, text: Text, whole = true): void {
  const place = account.texts.indexOf(text);
  if (place < 0) return;
  if (whole) account.texts.splice(place, 1);
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

let counts = 0;

function countOthers(account: Account, text: Text, most: number): Copying {
  const own = text.sayings.get(account);
  const count = ++counts;
  let others = 0;
  let copied = false;
  for (const { sayings } of own ? text.alike : [])
    for (const [other, saying] of sayings) {
      if (others >= most && copied) break;
      if (other === account || !own || !isWithin(own, saying)) continue;
      if (other.counted !== count) others++;
      other.counted = count;
      copied ||= isEarlier(saying, own);
    }
  return {
    others: Math.min(most, others),
    copied,
    bigrams: text.bigrams.length,
    sample: text.sample,
    family: text.family,
  };
}

function isOfTheRoom({ alike }: Text): boolean {
  let regulars = 0;
  for (const text of alike) {
    if (text.hasHost) return true;
    regulars += text.regulars.length;
  }
  return regulars >= roomRegulars && isSaidByRegulars(alike);
}

function isSaidByRegulars(alike: readonly Text[]): boolean {
  let clean = 0;
  let all = 0;
  for (const { regulars, sayings } of alike) {
    all += sayings.size;
    for (const { texts, settled } of regulars) if (texts.length + settled.length <= 1) clean++;
  }
  return clean >= roomRegulars && clean >= roomShare * all;
}

function isWithin(a: Saying, b: Saying): boolean {
  return a.first - b.last <= limits.alikeWithinMs && b.first - a.last <= limits.alikeWithinMs;
}

function isEarlier(a: Saying, b: Saying): boolean {
  return a.first < b.first || (a.first === b.first && compareIds(a.id, b.id) < 0);
}
