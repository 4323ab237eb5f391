import type { Post } from "../../post/post.ts";
import { learned, type Watch } from "../state.ts";
import { isAsked, recordAsked } from "../texts/asked-texts.ts";
import { bigramsOf } from "../texts/bigrams.ts";
import { putText } from "../texts/text-index.ts";
import type { Wordage } from "../texts/wordage.ts";
import { limits } from "../weights.ts";
import { type Account, addText, type Family, isRegular, type Text } from "./account.ts";

export function recordWords(
  watch: Watch,
  account: Account,
  post: Post,
  { joined, hashes, words }: Wordage,
): Family | undefined {
  const bigrams = watch.index.byWords.get(joined)?.bigrams ?? bigramsOf(hashes, words);
  if (bigrams.length < limits.fewestBigrams) return undefined;
  if (account.isHost) recordAsked(watch.asked, bigrams);
  else if (isAsked(watch.asked, bigrams)) return undefined;
  const text = putText(watch.index, joined, bigrams, post, account);
  for (const alike of text.alike) {
    const settled = isCrowded(alike, post.createdAt);
    for (const partner of alike.newest)
      if (partner !== account) connect(watch, account, text, partner, alike, settled);
  }
  return text.family;
}

function connect(
  watch: Watch,
  account: Account,
  text: Text,
  partner: Account,
  alike: Text,
  settled: boolean,
): void {
  // A regular makes a thing usual while he copies nobody.
  if (addText(account, text) && isRegular(account)) watch.epoch++;
  if (settled && partner.texts.includes(alike)) return;
  addText(partner, alike);
  learned(watch, partner);
  if (isRegular(account) || isRegular(partner)) watch.epoch++;
}

function isCrowded({ newest, uses }: Text, now: number): boolean {
  const oldest = newest.length < limits.newest ? undefined : newest[0];
  const lastUse = oldest && uses.of(oldest);
  return lastUse !== undefined && now - lastUse.last <= limits.alikeWithinMs;
}
