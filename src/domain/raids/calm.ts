import { sameHandle } from "../post/handle.ts";
import type { Post } from "../post/post.ts";
import type { Watch } from "./state.ts";
import { accountNamed } from "./watch.ts";

/**
 * "Regulars first": people from before, hosts, and those a host replied to or reposted. In a cold room nobody
 * is known, so everybody stays.
 */
export function staysAmongRegulars(watch: Watch, { author }: Post, vouched: ReadonlySet<string>): boolean {
  if (watch.cold) return true;
  const account = accountNamed(watch, author.handle);
  return !account || account.evenings > 0 || account.isProtected || vouched.has(account.key);
}

export function vouchedBy({ author, replyTo, repostOf }: Post): string | undefined {
  const handle = repostOf?.author?.handle ?? replyTo?.handle;
  return handle === undefined || sameHandle(handle, author.handle) ? undefined : handle;
}
