import type { FeedItem } from "../feed/feed.ts";
import { foldCase, sameHandle } from "../post/handle.ts";
import type { Author, Post } from "../post/post.ts";
import type { Family } from "./evidence/account.ts";
import { eveningsOf } from "./roster.ts";
import type { Watch } from "./state.ts";
import { headOf } from "./texts/family.ts";
import { accountNamed, isProtectedNow } from "./watch.ts";

/** From this many alike posts on they fold into one line. */
const fewestAlike = 3;

/**
 * "Regulars first": people from before, hosts, and those a host replied to or reposted. In a cold room nobody
 * is known, so everybody stays.
 */
export function staysAmongRegulars(watch: Watch, { author }: Post, vouched: ReadonlySet<string>): boolean {
  if (watch.cold || author.handle === "" || vouched.has(foldCase(author.handle))) return true;
  return eveningsOf(watch.options.roster, author.handle) > 0 || isSpared(watch, author);
}

/** Whoever writes to the person is no newcomer to keep waiting, unless as one of a raid. */
export function staysInCalm(watch: Watch, item: FeedItem, vouched: ReadonlySet<string>): boolean {
  const { post, question, streams } = item;
  if (question !== undefined || staysAmongRegulars(watch, post, vouched)) return true;
  if (!streams.includes("mentions")) return false;
  const account = accountNamed(watch, post.author.handle);
  return !account || watch.levels.get(account) !== "likely";
}

/** "Slow it down": what a post folds with. Never a host's, a question, nor what a regular writes to the person. */
export function foldsWith(
  watch: Watch,
  { post, question, streams }: FeedItem,
  family: Family | undefined,
  vouched: ReadonlySet<string>,
): Family | undefined {
  const head = family && headOf(family);
  if (!head || head.posts < fewestAlike || question !== undefined || streams.includes("moderators"))
    return undefined;
  const isToPerson = streams.includes("mentions") && staysAmongRegulars(watch, post, vouched);
  return isToPerson || isSpared(watch, post.author) ? undefined : head;
}

function isSpared(watch: Watch, author: Author): boolean {
  return isProtectedNow(watch.options, author) || accountNamed(watch, author.handle)?.isProtected === true;
}

export function vouchedBy({ author, replyTo, repostOf }: Post): string | undefined {
  const handle = repostOf?.author?.handle ?? replyTo?.handle;
  return handle === undefined || sameHandle(handle, author.handle) ? undefined : handle;
}
