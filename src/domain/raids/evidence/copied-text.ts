import { compareIds } from "../../post/snowflake.ts";
import { newFamily } from "../texts/family.ts";
import { limits } from "../weights.ts";
import type { Account, Copying, Text } from "./account.ts";
import type { TextUse } from "./text-uses.ts";

type Use = TextUse<Account>;

const mostSettled = 4;
/** Distinguished once a text has left the window. */
const mostCounted = 200;
/** Posted by this many regulars who copy nothing else, a quarter of its authors. */
const roomRegulars = 3;
const roomShare = 0.25;

/** Per shared text: how many others, up to `most`, and whether one was earlier; only until the next. Until `test` holds. */
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
      if (copying.copied) all.push({ ...copying });
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
  const at = known < 0 ? settled.length : known;
  if (counted.others >= (settled[at]?.others ?? 0)) putSettled(settled, at, { ...counted });
}

/** The largest stay in front. */
function putSettled(settled: Copying[], from: number, copying: Copying): void {
  let at = from;
  for (; at > 0; at--) {
    const before = settled[at - 1];
    if (!before || before.others >= copying.others) break;
    settled[at] = before;
  }
  settled[at] = copying;
  if (settled.length > mostSettled) settled.length = mostSettled;
}

let counts = 0;
/** One for all counts: they are many. */
const counting: { -readonly [Key in keyof Copying]: Copying[Key] } = {
  others: 0,
  copied: false,
  bigrams: 0,
  sample: "",
  family: newFamily(""),
};

/** What it returns holds until it is called again. */
export function countOthers(account: Account, text: Text, most: number = limits.others): Copying {
  const own = text.uses.of(account);
  counting.others = 0;
  counting.copied = false;
  counting.bigrams = text.bigrams.length;
  counting.sample = text.sample;
  counting.family = text.family;
  if (own) countWithin(own, text, most);
  return counting;
}

function countWithin(own: Use, { alike }: Text, most: number): void {
  const count = ++counts;
  let others = 0;
  let copied = false;
  for (const { uses } of alike)
    for (const use of uses.list) {
      if (others >= most && copied) break;
      const other = use.account;
      if (other === own.account || !isWithin(own, use)) continue;
      if (other.counted !== count) others++;
      other.counted = count;
      copied ||= isEarlier(use, own);
    }
  counting.others = Math.min(most, others);
  counting.copied = copied;
}

export function isOfTheRoom({ alike }: Text): boolean {
  let regulars = 0;
  for (const text of alike) {
    if (text.hasHost) return true;
    regulars += text.regulars.length;
  }
  return regulars >= roomRegulars && isUsedByRegulars(alike);
}

function isUsedByRegulars(alike: readonly Text[]): boolean {
  let clean = 0;
  let all = 0;
  for (const { regulars, uses } of alike) {
    all += uses.list.length;
    for (const { texts, settled } of regulars) if (texts.length + settled.length <= 1) clean++;
  }
  return clean >= roomRegulars && clean >= roomShare * all;
}

function isWithin(a: Use, b: Use): boolean {
  return a.first - b.last <= limits.alikeWithinMs && b.first - a.last <= limits.alikeWithinMs;
}

function isEarlier(a: Use, b: Use): boolean {
  return a.first < b.first || (a.first === b.first && compareIds(a.id, b.id) < 0);
}
