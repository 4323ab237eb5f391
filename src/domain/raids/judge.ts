import type { Account, Judged } from "./evidence/account.ts";
import { actWeight, burstOf } from "./layers/acts.ts";
import { isAdvert } from "./layers/advert.ts";
import { alikeOf, inColdRoom } from "./layers/alike.ts";
import { conversationWeight, copiesFrom, hasLinks, isWithSeveral } from "./layers/company.ts";
import { foreignWeight } from "./layers/foreign.ts";
import { slightWeight } from "./layers/slight.ts";
import type { Watch } from "./state.ts";
import { limits, weights } from "./weights.ts";

export type Level = "none" | "possible" | "likely";

export interface Judgement {
  readonly level: Level;
  readonly score: number;
}

const nothing: Judgement = { level: "none", score: 0 };

/**
 * "Likely" needs a copied text or a burst: honest critics bring a protest's hashtag, too. In a cold room only
 * copying counts.
 */
export function judge(watch: Watch, account: Account): Judgement {
  if (account.isProtected || watch.options.isDecided(account.key)) return nothing;
  if (watch.cold) return inColdRoom(account) ? { level: "likely", score: weights.standsOut } : nothing;
  const alone = judgedAlone(watch, account);
  const talks = conversationWeight(watch, account, isLikeRaiders);
  const score = alone.score + talks;
  if (score < weights.standsOut) {
    const canBeLifted = score + weights.linked >= weights.standsOut;
    return canBeLifted && hasLinks(watch, account, standsOutIn(watch))
      ? { level: "possible", score: weights.standsOut }
      : { level: "none", score };
  }
  const isLikely =
    alone.likelyScore + talks >= weights.standsOut ||
    (alone.pairScore + talks >= weights.standsOut && copiesFrom(account, likelyIn(watch))) ||
    (alone.copiesInCompany && hasLinks(watch, account, likelyIn(watch), limits.company));
  return { level: isLikely ? "likely" : "possible", score };
}

function likelyIn(watch: Watch): (account: Account) => boolean {
  return (account) => !account.isProtected && judgedAlone(watch, account).likelyScore >= weights.standsOut;
}

function isLikeRaiders(watch: Watch): (account: Account) => boolean {
  const isLikely = likelyIn(watch);
  return (account) => isLikely(account) || judgedAlone(watch, account).copiesInCompany;
}

export function standsOutIn(watch: Watch): (account: Account) => boolean {
  return (account) => !account.isProtected && judgedAlone(watch, account).score >= weights.standsOut;
}

export function judgeChanged(watch: Watch): readonly Account[] {
  const moved: Account[] = [];
  for (const account of watch.changed) {
    const { level } = judge(watch, account);
    if ((watch.levels.get(account) ?? "none") !== level) moved.push(account);
    if (level === "likely") account.likelyAt = account.lastAt;
    if (level === "none") watch.levels.delete(account);
    else watch.levels.set(account, level);
  }
  watch.changed.clear();
  return moved;
}

/** Ignores company, so that two who link to each other do not raise each other's score. */
function judgedAlone({ epoch }: Watch, account: Account): Readonly<Judged> {
  const { judged } = account;
  if (judged.epoch === epoch) return judged;
  const alike = alikeOf(account);
  const foreign = foreignWeight(account);
  const rest = alike.copied + actWeight(account) + slightWeight(account);
  const burst = burstOf(account);
  const isBurst =
    burst >= limits.burstPosts || (burst >= limits.smallBurst && foreign >= weights.foreignOfBurst);
  const isCoordinated = alike.copied > 0 || isBurst;
  const likelyScore =
    rest + weights.phrase.inLikely * alike.phrases + Math.min(weights.foreignInLikely, foreign);
  const isLikely =
    isCoordinated && likelyScore >= weights.standsOut && (alike.isWithSeveral || isWithSeveral(account));
  // Among likely accounts a shared phrase or a smaller burst suffices.
  judged.copiesInCompany = alike.phrases >= weights.phrase.each || burst >= limits.smallBurst;
  judged.score = rest + alike.phrases + foreign + (isAdvert(account) ? weights.advert : 0);
  judged.likelyScore = isLikely ? likelyScore : Number.NEGATIVE_INFINITY;
  judged.pairScore = alike.copied > 0 ? likelyScore : Number.NEGATIVE_INFINITY;
  judged.epoch = epoch;
  return judged;
}
