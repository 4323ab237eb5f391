import type { Author, Post, QuotedPost } from "../../post.ts";
import { noEntities } from "../../post.ts";
import { isHost, type Protector } from "../protection.ts";
import { holdsAt, holdsIn, isFromOthers, type MuteRule } from "../rule.ts";
import { accountTable } from "./account-table.ts";
import { domainTable } from "./domain-table.ts";
import type { Hit, MetBy, RuleTable } from "./rule-table.ts";
import { patternTable, phraseTable } from "./text-table.ts";

/** Why a post is set aside. */
export interface Verdict {
  /** All rules that set it aside, oldest first. */
  readonly ruleIds: readonly string[];
  /** The oldest of them, and what of the post it met. */
  readonly rule: MuteRule;
  readonly by: MetBy;
}

/** What else decides, apart from the rules. */
export interface MuteContext {
  /** The chat; absent on X's other pages, where only rules for every chat hold. */
  readonly chatId?: string;
  readonly protect?: Protector;
  /** Ids of posts and accounts that were brought back one by one. */
  readonly sparedPosts?: ReadonlySet<string>;
  readonly sparedAccounts?: ReadonlySet<string>;
}

/** Decides which posts are set aside. The rules' order never matters. */
export interface MuteIndex {
  /** Adds a rule, or takes its newer form; costs nothing of the other accounts. */
  put(rule: MuteRule): void;
  drop(ruleId: string): void;
  /** Other accounts to protect, or others brought back; the rules stay. */
  reconsider(context: Omit<MuteContext, "chatId">): void;
  /** Undefined for a post that is shown. `now` in ms: a rule that is over sets nothing aside. */
  decide(post: Post, now: number): Verdict | undefined;
  /** The same for a quoted post: who quotes somebody muted is not muted, but the quotation may be folded. */
  decideQuote(quote: QuotedPost, now: number): Verdict | undefined;
  /** The first moment after `now` at which a rule will be over, ms. */
  nextEnd(now: number): number | undefined;
}

/** An index of rules; those of other chats and those over at `now` (ms) are left out. */
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

/** May a rule touch a post? Where it met whom somebody else reposted, neither of the two may be out of its reach. */
function mayTouch(hit: Hit, { author, repostOf }: Post, context: MuteContext): boolean {
  const reposted = hit.by === "reposted" ? repostOf?.author : undefined;
  return mayTouchPerson(hit, author, context) && (!reposted || mayTouchPerson(hit, reposted, context));
}

/**
 * May a rule touch this person's posts? A host's and one's own only by an explicit second yes; those of somebody the
 * person follows or brought back not by a list, nor (brought back) by a word or a link.
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
