import { compareIds } from "../../post/snowflake.ts";
import { type Account, isRegular, type Text } from "../evidence/account.ts";
import { settle } from "../evidence/copied-text.ts";
import { TextUses } from "../evidence/text-uses.ts";
import { limits } from "../weights.ts";
import { headOf, join, newFamily } from "./family.ts";
import { nearest, oldestIn, post, removeOldest, type TextIndex } from "./nearest.ts";

const mostTexts = 3_000;
/** More than one, to drop the expired over time; few, to delay no post. */
const droppedEach = 3;
/** Bounds the work per text; a raid's thousand variants still show. */
const mostNear = 32;
const mostRegulars = 400;

export interface PostedText {
  readonly id: string;
  readonly createdAt: number;
  readonly text: string;
}

export function putText(
  index: TextIndex,
  key: string,
  bigrams: readonly number[],
  posted: PostedText,
  account: Account,
): Text {
  let text = index.byWords.get(key);
  if (text) {
    text.last = Math.max(text.last, posted.createdAt);
    addUse(text, account, posted);
  } else {
    text = newText(key, bigrams, posted, account);
    addToIndex(index, text);
    index.byWords.set(key, text);
  }
  headOf(text.family).posts++;
  dropOldest(index, posted.createdAt);
  return text;
}

function newText(
  key: string,
  bigrams: readonly number[],
  { text: sample, createdAt, id }: PostedText,
  account: Account,
): Text {
  const text: Text = {
    key,
    bigrams,
    sample,
    family: newFamily(sample),
    uses: new TextUses({ account, first: createdAt, last: createdAt, id }),
    alike: [],
    newest: [account],
    regulars: isRegular(account) ? [account] : [],
    hasHost: account.isHost,
    isReferred: false,
    last: createdAt,
    enteredAt: createdAt,
  };
  text.alike.push(text);
  return text;
}

function addUse(text: Text, account: Account, { createdAt, id }: PostedText): void {
  const use = text.uses.of(account);
  if (!use || createdAt - use.last > limits.alikeWithinMs) {
    text.uses.put({ account, first: createdAt, last: createdAt, id });
    addAuthor(text, account);
    return;
  }
  if (createdAt < use.first || (createdAt === use.first && compareIds(id, use.id) < 0)) {
    use.first = createdAt;
    use.id = id;
  }
  use.last = Math.max(use.last, createdAt);
}

function addAuthor(text: Text, account: Account): void {
  const place = text.newest.indexOf(account);
  if (place >= 0) text.newest.splice(place, 1);
  text.newest.push(account);
  if (text.newest.length > limits.newest) text.newest.shift();
  if (isRegular(account) && text.regulars.length < mostRegulars && !text.regulars.includes(account))
    text.regulars.push(account);
  if (account.isHost) text.hasHost = true;
}

function addToIndex(index: TextIndex, text: Text): void {
  for (const other of nearest(index, text)) {
    if (text.alike.length > mostNear) break;
    if (other.alike.length > mostNear) continue;
    text.alike.push(other);
    join(text.family, other.family);
    other.alike.push(text);
  }
  post(index, text);
}

/** A text repeated since is treated as new. */
function dropOldest(index: TextIndex, now: number): void {
  for (let count = 0; count < droppedEach; count++) {
    const oldest = oldestIn(index);
    const isFull = index.byWords.size > mostTexts;
    if (!isFull && oldest && oldest.enteredAt >= now - limits.alikeWithinMs) return;
    if (index.oldest >= index.next) return;
    const text = removeOldest(index);
    if (!text) continue;
    if (text.last > text.enteredAt && text.last >= now - limits.alikeWithinMs) {
      text.enteredAt = text.last;
      post(index, text);
    } else {
      index.byWords.delete(text.key);
      retire(text);
    }
  }
}

function retire(text: Text): void {
  if (text.isReferred) for (const { account } of text.uses.list) settle(account, text);
  for (const other of text.alike) {
    if (other === text) continue;
    for (const { account } of other.uses.list) settle(account, other, false);
    other.alike.splice(other.alike.indexOf(text), 1);
  }
  text.alike.length = 1;
}
