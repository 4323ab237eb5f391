import type { Account, Copying, Text } from "../evidence/account.ts";
import { countOthers, isOfTheRoom, someCopying } from "../evidence/copied-text.ts";
import { limits, weights } from "../weights.ts";
import { othersWith } from "./foreign.ts";

export interface Alike {
  readonly copied: number;
  /** Whether a text was copied with several others. */
  readonly isWithSeveral: boolean;
  readonly phrases: number;
}

export function alikeOf(account: Account): Alike {
  const phrases = account.phrases.length > 0 ? phraseWeight(account) : 0;
  if (account.texts.length === 0 && account.settled.length === 0)
    return { copied: 0, isWithSeveral: false, phrases };
  let copied = 0;
  let isWithSeveral = false;
  const { settled, texts } = account;
  // Without `someCopying`: it is called for every account that changed.
  for (let at = 0; at < settled.length + texts.length; at++) {
    const copying = settled[at] ?? copyingOf(account, texts[at - settled.length]);
    if (!copying?.copied) continue;
    copied += copyWeight(copying);
    isWithSeveral ||= copying.others >= limits.partners;
    if (isWithSeveral && copied >= weights.copy.most) break;
  }
  return { copied: Math.min(weights.copy.most, copied), isWithSeveral, phrases };
}

function copyingOf(account: Account, text: Text | undefined): Copying | undefined {
  return text && !isOfTheRoom(text) ? countOthers(account, text) : undefined;
}

function copyWeight({ bigrams, others }: Copying): number {
  const { copy } = weights;
  const from = others > 1 ? copy.fromMore : copy.fromOne;
  if (bigrams < limits.shortBigrams) return copy.short * from;
  return from + (bigrams >= limits.longBigrams ? copy.long : 0);
}

export function inColdRoom(account: Account): boolean {
  const { cold } = limits;
  return someCopying(
    account,
    ({ bigrams, copied, others }) => copied && others >= cold.others && bigrams >= cold.bigrams,
  );
}

function phraseWeight(account: Account): number {
  const { each, mostOfOne, most, short } = weights.phrase;
  let sum = 0;
  for (const phrase of account.phrases) {
    const part = phrase.name.length < limits.longPhrase ? short : 1;
    sum += part * Math.min(mostOfOne, each * othersWith(phrase, account));
    if (sum >= most) return most;
  }
  return sum;
}
