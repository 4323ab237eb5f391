import type { Feed } from "../feed/feed.ts";
import type { RuleState } from "../mutes/history.ts";
import type { KnownAccount } from "../mutes/protection.ts";
import { holdsAt, holdsIn, type MuteRule } from "../mutes/rule.ts";
import { isAccount } from "../mutes/target-key.ts";
import { foldCase } from "../post/handle.ts";
import type { Author } from "../post/post.ts";

export interface SetAside {
  readonly accounts: number;
  /** Let back in by the person: the end of tonight lets nobody back in. */
  readonly back: number;
  /** Rules in force. */
  readonly ruleIds: ReadonlySet<string>;
  /** Posts of those whose time is over. */
  readonly posts: number;
}

/** What the person set aside in reviews of this chat, `from` (ms) on. */
export function setAsideSince(
  states: Iterable<RuleState>,
  feed: Feed,
  { chatId, from, now }: { readonly chatId: string; readonly from: number; readonly now: number },
): SetAside | undefined {
  const all = [...states].filter(
    ({ rule }) => rule.source.from === "raid" && rule.at >= from && holdsIn(rule, chatId),
  );
  if (all.length === 0) return undefined;
  const stayed = all.flatMap(({ rule, ended, deleted }) => (ended || deleted ? [] : rule));
  const ruleIds = new Set(stayed.filter((rule) => holdsAt(rule, now)).map(({ id }) => id));
  const over = new Map(stayed.flatMap((rule) => (ruleIds.has(rule.id) ? [] : endsOf(rule))));
  const wasAside = (author: Author, at: number) => namesOf(author).some((name) => at < (over.get(name) ?? 0));
  const posts =
    over.size === 0
      ? 0
      : feed.filter(({ post }) => post.createdAt >= from && wasAside(post.author, post.createdAt)).length;
  return { accounts: stayed.length, back: all.length - stayed.length, ruleIds, posts };
}

function endsOf({ target, until }: MuteRule): readonly (readonly [string, number])[] {
  if (!isAccount(target) || until === "always") return [];
  return namesOf(target).map((name) => [name, until]);
}

function namesOf({ handle, id }: KnownAccount): readonly string[] {
  return [
    ...(id === undefined ? [] : [`id ${id}`]),
    ...(handle === undefined ? [] : [`handle ${foldCase(handle)}`]),
  ];
}
