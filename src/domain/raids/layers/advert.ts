import type { Account } from "../evidence/account.ts";
import { limits } from "../weights.ts";

/** A newcomer who talks to nobody and sells something or repeats one link. */
export function isAdvert(account: Account): boolean {
  const { answers, evenings, offers, replies } = account;
  if (evenings > 0 || replies > 0 || answers > 0) return false;
  return offers > 0 || repeatedLink(account) !== undefined;
}

/** In nearly all posts. */
export function repeatedLink({ link, posts }: Account): Account["link"] {
  return link && link.posts >= limits.sameLink && link.posts > posts * limits.linkShare ? link : undefined;
}
