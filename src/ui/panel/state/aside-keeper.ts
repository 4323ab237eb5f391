import type { Feed, FeedItem } from "../../../domain/feed/feed.ts";
import { indexOfLedger, updateIndex } from "../../../domain/mutes/matching/ledger-index.ts";
import { buildMuteIndex, type MuteIndex, type Verdict } from "../../../domain/mutes/matching/mute-index.ts";
import type { Protector } from "../../../domain/mutes/protection.ts";
import type { AccountName } from "../../../domain/mutes/rule.ts";
import { isAccount } from "../../../domain/mutes/target-key.ts";
import type { Post, QuotedPost } from "../../../domain/post/post.ts";
import type { Changed, MuteBook } from "../../mutes/mute-book.ts";
import { PostsByAccount } from "./posts-by-account.ts";

export interface AsideItem {
  readonly item: FeedItem;
  readonly verdict: Verdict;
}

export interface PartedFeed {
  readonly shown: Feed;
  readonly aside: readonly AsideItem[];
}

export interface AsideContext {
  readonly chatId: string;
  readonly protect: Protector;
  /** X's clock, ms. */
  readonly now: number;
}

/** With more changed rules, deciding every post again is no slower than finding the affected ones. */
const mostProbed = 100;
/** A larger correction of the clock, ms, may revive expired rules. */
const setBack = 60_000;

/**
 * Divides a feed into shown and set aside. Each post is decided once; a change of mutes decides only the
 * affected posts again, so that a click shows in the next frame.
 */
export class AsideKeeper {
  private readonly book: MuteBook;
  private context: AsideContext | undefined;
  private index: MuteIndex = buildMuteIndex([], 0);
  private pending: Changed | undefined = "all";
  private verdicts = new WeakMap<Post, Verdict | "shown">();
  private quotes = new WeakMap<QuotedPost, Verdict | "shown">();
  private readonly asides = new WeakMap<FeedItem, AsideItem>();
  private spared: Spared = { posts: new Set(), accounts: new Set() };
  private readonly posts = new PostsByAccount();
  private nextEnd: number | undefined;
  private feed: Feed = [];
  private parted: PartedFeed = { shown: [], aside: [] };

  constructor(book: MuteBook) {
    this.book = book;
    book.onChange((changed) => this.record(changed));
  }

  part(feed: Feed, context: AsideContext): PartedFeed {
    const now = this.turnTo(context);
    const isStale = this.bringUpToDate(feed, now);
    if (!isStale && feed === this.feed) return this.parted;
    this.feed = feed;
    this.posts.follow(feed);
    this.parted = this.assemble(feed, now);
    return this.parted;
  }

  /**
   * Why a quoted post is folded; undefined if it is shown. As of the last division; the same object until the
   * mutes change.
   */
  quoteVerdict(quote: QuotedPost): Verdict | undefined {
    const known = this.quotes.get(quote);
    if (known !== undefined) return known === "shown" ? undefined : known;
    const verdict = this.index.decideQuote(quote, this.context?.now ?? 0);
    this.quotes.set(quote, verdict ?? "shown");
    return verdict;
  }

  private record(changed: Changed): void {
    if (this.pending === "all" || changed === "all") this.pending = "all";
    else this.pending = new Set([...(this.pending ?? []), ...changed]);
  }

  private turnTo(context: AsideContext): number {
    const before = this.context;
    const isOther = before?.chatId !== context.chatId || before.protect !== context.protect;
    const isSetBack = before !== undefined && context.now < before.now - setBack;
    if (isOther || isSetBack) this.pending = "all";
    const now = before && !isSetBack ? Math.max(before.now, context.now) : context.now;
    this.context = { ...context, now };
    return now;
  }

  private bringUpToDate(feed: Feed, now: number): boolean {
    const isOver = this.nextEnd !== undefined && now >= this.nextEnd;
    const changed = this.pending;
    if (changed === undefined && !isOver) return false;
    this.quotes = new WeakMap();
    if (changed === "all") this.rebuild(now);
    else if (changed) this.apply(feed, changed, now);
    // Only now: a failure is retried, and an outdated index never counts as current.
    this.pending = undefined;
    if (isOver) this.forget(feed, (post) => this.verdicts.get(post) !== "shown");
    this.nextEnd = this.index.nextEnd(now);
    return true;
  }

  private rebuild(now: number): void {
    const { chatId, protect } = this.context ?? {};
    this.index = indexOfLedger(this.book.ledger, now, {
      ...(chatId === undefined ? {} : { chatId }),
      ...(protect ? { protect } : {}),
    });
    this.verdicts = new WeakMap();
    this.spared = sparedIn(this.book);
  }

  private apply(feed: Feed, changed: ReadonlySet<string>, now: number): void {
    updateIndex(this.index, this.book.ledger, changed, now);
    const before = this.spared;
    this.spared = sparedIn(this.book);
    if (changed.size > mostProbed) {
      this.verdicts = new WeakMap();
      return;
    }
    const accounts = this.accountsOf(changed);
    if (accounts && sameIds(before, this.spared)) this.forgetAccounts(feed, accounts, changed);
    else this.probe(feed, changed, before);
  }

  private accountsOf(changed: ReadonlySet<string>): readonly AccountName[] | undefined {
    const accounts: AccountName[] = [];
    for (const ruleId of changed) {
      const target = this.book.ledger.stateOf(ruleId)?.rule.target;
      if (target && !isAccount(target)) return undefined;
      if (target) accounts.push(target);
    }
    return accounts;
  }

  private forgetAccounts(feed: Feed, accounts: readonly AccountName[], changed: ReadonlySet<string>): void {
    this.posts.follow(feed);
    for (const account of accounts) for (const post of this.posts.of(account)) this.verdicts.delete(post);
    for (const { item, verdict } of this.parted.aside)
      if (verdict.ruleIds.some((ruleId) => changed.has(ruleId))) this.verdicts.delete(item.post);
  }

  private probe(feed: Feed, changed: ReadonlySet<string>, before: Spared): void {
    const probe = this.probeFor(changed);
    this.forget(feed, (post) => {
      const known = this.verdicts.get(post);
      const isBy = known && known !== "shown" && known.ruleIds.some((ruleId) => changed.has(ruleId));
      return isBy || probe(post) || isOtherwiseSpared(post, before, this.spared);
    });
  }

  private probeFor(changed: ReadonlySet<string>): (post: Post) => boolean {
    const rules = [...changed].flatMap((ruleId) => this.book.ledger.stateOf(ruleId)?.rule ?? []);
    const always = Number.NEGATIVE_INFINITY;
    const chatId = this.context?.chatId;
    const index = buildMuteIndex(rules, always, chatId === undefined ? {} : { chatId });
    return (post) => index.decide(post, always) !== undefined;
  }

  private forget(feed: Feed, isConcerned: (post: Post) => boolean): void {
    for (const { post } of feed) if (isConcerned(post)) this.verdicts.delete(post);
  }

  private assemble(feed: Feed, now: number): PartedFeed {
    const shown: FeedItem[] = [];
    const aside: AsideItem[] = [];
    for (const item of feed) {
      const verdict = this.verdictOf(item.post, now);
      if (verdict === "shown") shown.push(item);
      else aside.push(this.asideItem(item, verdict));
    }
    return { shown: aside.length === 0 ? feed : shown, aside };
  }

  private verdictOf(post: Post, now: number): Verdict | "shown" {
    const known = this.verdicts.get(post);
    if (known !== undefined) return known;
    const verdict = this.index.decide(post, now) ?? "shown";
    this.verdicts.set(post, verdict);
    return verdict;
  }

  /** The same object for the same verdict, so that posts on screen are not redrawn. */
  private asideItem(item: FeedItem, verdict: Verdict): AsideItem {
    const known = this.asides.get(item);
    if (known?.verdict === verdict) return known;
    const aside = { item, verdict };
    this.asides.set(item, aside);
    return aside;
  }
}

interface Spared {
  readonly posts: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
}

function sparedIn({ ledger }: MuteBook): Spared {
  return { posts: ledger.spared("post"), accounts: ledger.spared("account") };
}

function sameIds(before: Spared, after: Spared): boolean {
  const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    one.size === other.size && [...one].every((id) => other.has(id));
  return isSame(before.posts, after.posts) && isSame(before.accounts, after.accounts);
}

function isOtherwiseSpared({ id, author, repostOf }: Post, before: Spared, after: Spared): boolean {
  const isOther = (kind: keyof Spared, known?: string) =>
    known !== undefined && before[kind].has(known) !== after[kind].has(known);
  return isOther("posts", id) || isOther("accounts", author.id) || isOther("accounts", repostOf?.author?.id);
}
