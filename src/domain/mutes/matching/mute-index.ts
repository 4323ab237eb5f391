import type { Author, Post, QuotedPost } from "../../post/post.ts";
import { noEntities } from "../../post/post.ts";
import { isHost, type Protector } from "../protection.ts";
import { holdsAt, holdsIn, isFromOthers, type MuteRule } from "../rule.ts";
import { accountTable } from "./account-table.ts";
import { domainTable } from "./domain-table.ts";
import type { Hit, MetBy, RuleTable } from "./rule-table.ts";
import { patternTable, phraseTable } from "./text-table.ts";

export interface Verdict {
  /** Oldest first. */
  readonly ruleIds: readonly string[];
  readonly rule: MuteRule;
  readonly by: MetBy;
}

export interface MuteContext {
  readonly chatId?: string;
  readonly protect?: Protector;
  readonly sparedPosts?: ReadonlySet<string>;
  readonly sparedAccounts?: ReadonlySet<string>;
}

export interface MuteIndex {
  put(rule: MuteRule): void;
  drop(ruleId: string): void;
  reconsider(context: Omit<MuteContext, "chatId">): void;
  /** Undefined for a shown post. `now` in ms. */
  decide(post: Post, now: number): Verdict | undefined;
  decideQuote(quote: QuotedPost, now: number): Verdict | undefined;
  /** The next expiry after `now`, ms. */
  nextEnd(now: number): number | undefined;
}

/** Excludes rules of other chats and those expired at `now` (ms). */
export function buildMuteIndex(rules: Iterable<MuteRule>, now: number, given: MuteContext = {}): MuteIndex {
  let context = given;
  const tables: readonly RuleTable[] = [accountTable(), phraseTable(), patternTable(), domainTable()];
  const filed = new Map<string, MuteRule>();
  const drop = (ruleId: string): void => {
    const rule = filed.get(ruleId);
    if (rule && filed.delete(ruleId)) for (const table of tables) table.drop(rule);
  };
  const put = (rule: MuteRule): void => {
    drop(rule.id);
    if (!holdsIn(rule, context.chatId)) return;
    filed.set(rule.id, rule);
    for (const table of tables) table.put(rule);
  };
  const decide = (post: Post, at: number): Verdict | undefined => {
    const hits: Hit[] = [];
    for (const table of tables) table.collect(post, hits);
    if (hits.length === 0 || context.sparedPosts?.has(post.id)) return undefined;
    return verdictOf(hits.filter((hit) => holdsAt(hit.rule, at) && mayTouch(hit, post, context)));
  };
  for (const rule of rules) if (holdsAt(rule, now)) put(rule);
  return {
    put,
    drop,
    reconsider: (next) => {
      context = { ...context, ...next };
    },
    decide,
    decideQuote: (quote, at) => decide(asPost(quote), at),
    nextEnd: (at) => nextEnd(filed.values(), at),
  };
}

function mayTouch(hit: Hit, { author, repostOf }: Post, context: MuteContext): boolean {
  const reposted = hit.by === "reposted" ? repostOf?.author : undefined;
  return mayTouchPerson(hit, author, context) && (!reposted || mayTouchPerson(hit, reposted, context));
}

/**
 * Hosts and the person need a confirmation; a list never mutes followed or unmuted people, nor a word or link
 * unmuted ones.
 */
function mayTouchPerson({ rule, by }: Hit, person: Author, context: MuteContext): boolean {
  const protection = context.protect?.(person) ?? (person.followed ? "followed" : undefined);
  if (isHost(protection)) return rule.evenHosts === true;
  const isSpared = person.id !== undefined && context.sparedAccounts?.has(person.id) === true;
  if (isFromOthers(rule.source)) return protection === undefined && !isSpared;
  return !isSpared || by === "author" || by === "reposted";
}

function verdictOf(hits: readonly Hit[]): Verdict | undefined {
  const sorted = hits.toSorted((a, b) => a.rule.at - b.rule.at || (a.rule.id < b.rule.id ? -1 : 1));
  const first = sorted[0];
  if (!first) return undefined;
  const ruleIds = new Set(sorted.map(({ rule }) => rule.id));
  return { ruleIds: [...ruleIds], rule: first.rule, by: first.by };
}

function nextEnd(rules: Iterable<MuteRule>, now: number): number | undefined {
  let next = Number.POSITIVE_INFINITY;
  for (const { until } of rules) if (until !== "always" && until > now && until < next) next = until;
  return Number.isFinite(next) ? next : undefined;
}

function asPost({ id, author, createdAt, text, entities }: QuotedPost): Post {
  return {
    id: id ?? "",
    createdAt: createdAt ?? 0,
    author: author ?? { handle: "" },
    text: text ?? "",
    entities: entities ?? noEntities,
  };
}
