import type { Account } from "../evidence/account.ts";
import { copyingOf } from "../evidence/copied-text.ts";
import { limits, weights } from "../weights.ts";
import { othersWith } from "./foreign.ts";

export interface Alike {
  readonly copied: number;
  readonly phrases: number;
}

export function alikeOf(account: Account): Alike {
  const { copy } = weights;
  const phrases = account.phrases.size > 0 ? phraseWeight(account) : 0;
  if (account.texts.size === 0 && account.settled.length === 0) return { copied: 0, phrases };
  let whole = 0;
  for (const { copied, others, bigrams } of copyingOf(account)) {
    if (!copied) continue;
    const from = others > 1 ? copy.fromMore : copy.fromOne;
    if (bigrams < limits.shortBigrams) whole += copy.short * from;
    else whole += from + (bigrams >= limits.longBigrams ? copy.long : 0);
    if (whole >= copy.most) break;
  }
  return { copied: Math.min(copy.most, whole), phrases };
}

export function inColdRoom(account: Account): boolean {
  for (const { copied, others, bigrams } of copyingOf(account))
    if (copied && others >= limits.cold.others && bigrams >= limits.cold.bigrams) return true;
  return false;
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
