import type { Account } from "./evidence/account.ts";
import { isCopier } from "./evidence/copied-text.ts";
import type { Watch } from "./state.ts";

/** Newcomers in their own words; counted, never muted. In a cold room nobody is new. */
export function criticsOf(watch: Watch): readonly Account[] {
  return watch.cold ? [] : [...watch.accounts.values()].filter((account) => isCritic(watch, account));
}

export function isCritic(watch: Watch, account: Account): boolean {
  if (watch.cold || account.isProtected || account.evenings > 0 || account.ownPosts === 0) return false;
  return watch.levels.get(account) !== "likely" && !isCopier(account);
}
