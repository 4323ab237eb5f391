import type { Account } from "../evidence/account.ts";
import { limits, weights } from "../weights.ts";

/** In a conversation, every post but the first is a reply. */
export function burstOf({ burst, replies, posts }: Account): number {
  return replies * limits.talksFrom > posts ? 0 : burst;
}

export function actWeight(account: Account): number {
  const { talks, answers, evenings } = account;
  return (
    (burstOf(account) >= limits.smallBurst ? weights.burst : 0) +
    (talks > 0 ? weights.talk : 0) +
    (answers > 0 ? weights.answer : 0) +
    (evenings === 0 ? 0 : evenings < limits.regularFrom ? weights.known : weights.regular)
  );
}
