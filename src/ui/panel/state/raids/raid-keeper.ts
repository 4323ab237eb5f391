import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Chat } from "../../../../domain/chat/chat.ts";
import { lastEvening, newestAt } from "../../../../domain/evening/evening.ts";
import type { Feed } from "../../../../domain/feed/feed.ts";
import { foldCase } from "../../../../domain/post/handle.ts";
import type { Author, Post } from "../../../../domain/post/post.ts";
import { vouchedBy } from "../../../../domain/raids/calm.ts";
import type { Family } from "../../../../domain/raids/evidence/account.ts";
import { judgeChanged } from "../../../../domain/raids/judge.ts";
import { rosterBefore } from "../../../../domain/raids/known-people.ts";
import { isWorthALine, type RoomLine, roomLine } from "../../../../domain/raids/room.ts";
import type { Watch } from "../../../../domain/raids/state.ts";
import { accountNamed, addPost, newWatch } from "../../../../domain/raids/watch.ts";
import { hourMs } from "../../../../domain/time/units.ts";
import { afterPaint } from "../../../parts/after-paint.ts";
import type { RaidPorts } from "./raid-ports.ts";

/** A slice of work between two frames, ms; and how many earlier posts define what is usual. */
const sliceMs = 4;
const mostEarlier = 5_000;
const mostFamilies = 20_000;
const anotherEveningMs = 12 * hourMs;

export interface Watched {
  readonly feed: ReadonlySignal<Feed>;
  readonly isReady: ReadonlySignal<boolean>;
  readonly chat: ReadonlySignal<Chat>;
  readonly ownHandle: ReadonlySignal<string | undefined>;
  readonly xNow: ReadonlySignal<number>;
  /** The same, infinite while it is unknown. */
  readonly latest: ReadonlySignal<number>;
  readonly isProtected: (author: Author) => boolean;
  readonly isHost: (author: Author) => boolean;
  /** Muted people by folded handle; a new set after each change. */
  readonly muted: ReadonlySignal<ReadonlySet<string>>;
}

export class RaidKeeper {
  readonly version: Signal<number> = signal(0);
  readonly line: Signal<RoomLine | undefined> = signal(undefined);
  /** Another after each slice of posts. */
  readonly progress: Signal<number> = signal(0);
  /** Another when all posts are judged, and with each decision: what is drawn follows it, not each slice. */
  readonly settled: Signal<number> = signal(0);
  isCaughtUp = false;
  watch: Watch | undefined;
  /** Folded handles of those a host replied to or reposted. */
  readonly vouched = new Set<string>();
  readonly families = new Map<string, Family>();
  private readonly watched: Watched;
  private readonly ports: RaidPorts;
  private readonly answeredKeys = new Set<string>();
  /** Whom the person had decided about when everybody was last judged by it. */
  private judgedWith: readonly ReadonlySet<string>[] = [];
  private added = new Set<string>();
  private cleared: ReadonlySet<string> = new Set();
  private tonight = 0;
  private turn = 0;
  chatId: string | undefined;
  private isWorking = false;
  private onFault: (error: unknown) => void = () => undefined;

  constructor(watched: Watched, ports: RaidPorts) {
    this.watched = watched;
    this.ports = ports;
  }

  /** Failures go to `onFault`: thrown, they would reach the caller that delivered the posts. */
  follow(onFault: (error: unknown) => void): () => void {
    this.onFault = onFault;
    return effect(() => this.attempt(() => this.changed()));
  }

  private attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.onFault(error);
    }
  }

  private changed(): void {
    const { chat, feed, isReady, muted } = this.watched;
    feed.value;
    muted.value;
    if (!isReady.value) return;
    if (chat.value.id !== this.chatId) this.begin(chat.value);
    else if (this.isNextEvening(chat.value, feed.value)) this.begin(chat.value);
    else this.work();
  }

  /** A panel may open before an evening's first post, or stay open for a week. */
  private isNextEvening(chat: Chat, feed: Feed): boolean {
    const next = this.tonight + anotherEveningMs;
    const newest = newestAt(feed, this.watched.latest.peek());
    return newest >= next && lastEvening(feed, chat, newest).from >= next;
  }

  clear(keys: readonly string[], until: number): void {
    this.cleared = new Set([...this.cleared, ...keys]);
    if (this.chatId !== undefined) this.ports.clear(this.chatId, keys, until, this.watched.xNow.peek());
    this.decided();
    this.settled.value++;
  }

  private begin(chat: Chat): void {
    this.chatId = chat.id;
    this.watch = undefined;
    this.added = new Set();
    this.vouched.clear();
    this.answeredKeys.clear();
    this.judgedWith = [];
    this.isCaughtUp = false;
    this.families.clear();
    this.line.value = undefined;
    this.version.value++;
    this.settled.value++;
    const feed = this.watched.feed.peek();
    this.tonight = lastEvening(feed, chat, newestAt(feed, this.watched.latest.peek())).from;
    this.cleared = new Set(this.ports.cleared(chat.id, this.watched.xNow.peek()));
    const turn = ++this.turn;
    void this.readUsual(chat, turn).catch((error: unknown) => {
      console.error("Chatside panel: earlier evenings cannot be read.", error);
      this.open(chat, turn, [], []);
    });
  }

  private async readUsual(chat: Chat, turn: number): Promise<void> {
    const people = await this.ports.people(chat.id);
    const posts: Post[] = [];
    for (let before: string | undefined; posts.length < mostEarlier && turn === this.turn; ) {
      await new Promise<void>(afterPaint);
      const piece = await this.ports.earlier(chat.id, before);
      const oldest = piece[0]?.id;
      if (oldest === undefined || oldest === before) break;
      posts.push(...piece);
      before = oldest;
    }
    this.open(chat, turn, posts, people);
  }

  private open(
    chat: Chat,
    turn: number,
    posts: readonly Post[],
    people: Parameters<typeof rosterBefore>[2],
  ): void {
    if (turn !== this.turn) return;
    const chatTags = new Set(chat.hashtags.map(foldCase));
    const isOut = (key: string) => this.watched.muted.peek().has(key);
    this.watch = newWatch({
      chatTags,
      roster: rosterBefore(this.tonight, posts, people, chatTags, isOut),
      isHost: this.watched.isHost,
      isProtected: (author) =>
        this.watched.isProtected(author) || this.answeredKeys.has(foldCase(author.handle)),
      isDecided: (key) => this.cleared.has(key) || this.watched.muted.peek().has(key),
    });
    this.version.value++;
    this.settled.value++;
    this.work();
  }

  private work(): void {
    if (this.isWorking || !this.watch) return;
    this.isWorking = true;
    afterPaint(() => this.slice());
  }

  private slice(): void {
    this.isWorking = false;
    const { watch } = this;
    if (!watch) return;
    const end = performance.now() + sliceMs;
    let hasMore = false;
    for (const { post } of this.watched.feed.peek()) {
      if (post.createdAt < this.tonight || this.added.has(post.id)) continue;
      hasMore = performance.now() > end;
      if (hasMore) break;
      this.attempt(() => this.add(watch, post));
    }
    this.attempt(() => this.decided());
    this.isCaughtUp = !hasMore;
    this.progress.value++;
    if (hasMore) this.work();
    else this.settled.value++;
  }

  private add(watch: Watch, post: Post): void {
    this.added.add(post.id);
    const family = addPost(watch, post);
    if (family && this.families.size < mostFamilies) this.families.set(post.id, family);
    const vouched = this.watched.isHost(post.author) ? vouchedBy(post) : undefined;
    if (vouched !== undefined) this.vouched.add(foldCase(vouched));
    if (foldCase(post.author.handle) === foldCase(this.watched.ownHandle.peek() ?? ""))
      this.answered(watch, post);
  }

  private answered(watch: Watch, { replyTo }: Post): void {
    if (replyTo?.handle === undefined) return;
    this.answeredKeys.add(foldCase(replyTo.handle));
    const account = accountNamed(watch, replyTo.handle);
    if (!account) return;
    account.isProtected = true;
    watch.changed.add(account);
  }

  private decided(): void {
    const { watch } = this;
    if (!watch) return;
    this.judgeDecided(watch);
    const moved = judgeChanged(watch);
    const room = roomLine(watch, this.watched.xNow.peek());
    const line = room && isWorthALine(room) ? room : undefined;
    if (JSON.stringify(line) !== JSON.stringify(this.line.peek())) this.line.value = line;
    if (moved.length > 0) this.version.value++;
  }

  /** Whom the person set aside or brought back since is judged again. */
  private judgeDecided(watch: Watch): void {
    const now = [this.watched.muted.peek(), this.cleared];
    for (const decided of [...now, ...this.judgedWith]) {
      if (now.includes(decided) && this.judgedWith.includes(decided)) continue;
      for (const key of decided) {
        const account = watch.accounts.get(key);
        if (account) watch.changed.add(account);
      }
    }
    this.judgedWith = now;
  }
}
