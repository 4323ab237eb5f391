import type { Account, Copying } from "../evidence/account.ts";
import { someCopying } from "../evidence/copied-text.ts";
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
  let whole = 0;
  let isWithSeveral = false;
  someCopying(account, (copying) => {
    whole += copyWeight(copying);
    isWithSeveral ||= copying.copied && copying.others >= limits.partners;
    return isWithSeveral && whole >= weights.copy.most;
  });
  return { copied: Math.min(weights.copy.most, whole), isWithSeveral, phrases };
}

function copyWeight({ bigrams, copied, others }: Copying): number {
  const { copy } = weights;
  if (!copied) return 0;
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
