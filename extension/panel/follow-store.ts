import { batch, effect } from "@preact/signals";
import { copchat } from "../../src/domain/chat/chat.ts";
import { shownChat } from "../../src/domain/chat/shown-chat.ts";
import { type Coverage, noCoverage } from "../../src/domain/coverage/coverage.ts";
import type { Feed } from "../../src/domain/feed/feed.ts";
import { mergeRead, nothingRead, type ReadState } from "../../src/domain/feed/read-state.ts";
import type { Post } from "../../src/domain/post/post.ts";
import { compareIds } from "../../src/domain/post/snowflake.ts";
import { clockOffsetOf } from "../../src/domain/x-status/reading-sentence.ts";
import type { Connection } from "../../src/storage/connection.ts";
import { readCoverage } from "../../src/storage/coverage.ts";
import { forgetCleared } from "../../src/storage/local/local-clearance.ts";
import { forgetLocalReads } from "../../src/storage/local/local-marks.ts";
import { readPostsById } from "../../src/storage/read-posts.ts";
import type { Database } from "../../src/storage/schema.ts";
import type { PanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { latestOf } from "../../src/ui/panel/state/x-status.ts";
import { afterPaint, painted } from "../../src/ui/parts/after-paint.ts";
import { followProfile } from "../follow/follow-profile.ts";
import { onBroadcast } from "../platform/broadcast.ts";
import { type ChatPosts, createChatPosts } from "./chat-posts.ts";
import { readKnown } from "./left-off.ts";
import { loadEvening, loadPiece } from "./load-chat.ts";
import { countReleasable } from "./releasable.ts";
import { showCoverage } from "./show-coverage.ts";
import { tryAgain } from "./try-again.ts";

/** Beyond `most` posts in memory the oldest are released, down to `least`. */
export interface Held {
  readonly most: number;
  readonly least: number;
}

/** What a panel loads when it opens; three of the fastest evenings. */
const usuallyHeld: Held = { most: 7000, least: 5000 };

/** Fills the model from the store, then follows the broadcasts. Returns "load older". */
export function followStore(
  model: PanelModel,
  connection: Connection,
  signal: AbortSignal,
  held = usuallyHeld,
): () => void {
  return new StoreFollower(model, connection, signal, held).loadOlder;
}

class StoreFollower {
  private readonly model: PanelModel;
  private readonly connection: Connection;
  private readonly held: Held;
  private readonly readProfile: () => Promise<void>;
  private posts: ChatPosts = createChatPosts(copchat, undefined);
  private coverage: Coverage = noCoverage;
  private chatId: string | undefined;
  private loading = new AbortController();
  private waiting: Post[] = [];
  private isAheadOfCoverage = false;
  private isCoverageReceived = false;
  private isFindingSoon = false;
  private releaseBeyond = 0;

  constructor(model: PanelModel, connection: Connection, signal: AbortSignal, held: Held) {
    this.model = model;
    this.held = held;
    this.connection = connection;
    // Another panel's filter is for the next that opens: two stand side by side, each with its own.
    this.readProfile = followProfile(model, connection, signal, (changed) => ({
      ...changed,
      filter: model.settings.peek().filter,
    }));
    this.listen(signal);
    void this.guarded(() => this.begin());
  }

  readonly loadOlder = (): void => {
    void tryAgain(this.model.trouble, async () => {
      const chatId = this.chatId;
      const before = this.posts.oldestId();
      if (chatId === undefined || before === undefined) return;
      const older = await loadPiece(await this.connection.get(), chatId, before);
      // Posts released meanwhile would be missing in between.
      if (chatId === this.chatId && before === this.posts.oldestId()) this.accept(older, older.length > 0);
    });
  };

  private async begin(): Promise<void> {
    await this.readProfile();
    effect(() => {
      this.chatMayHaveChanged();
    });
  }

  private chatMayHaveChanged(): void {
    const { chats, settings, ownHandle } = this.model;
    const wanted = shownChat(chats.value, settings.value.chatId);
    const handle = ownHandle.value;
    if (wanted.id === this.chatId) {
      this.show(this.posts.derive(wanted, handle));
      return;
    }
    this.chatId = wanted.id;
    this.posts = createChatPosts(wanted, handle);
    void this.guarded(() => this.open(wanted.id));
  }

  private async open(chatId: string): Promise<void> {
    this.loading.abort();
    this.loading = new AbortController();
    const { signal } = this.loading;
    this.waiting = [];
    // What never reached the store delays no gaps here.
    this.isAheadOfCoverage = false;
    this.isCoverageReceived = false;
    batch(() => {
      this.model.phase.value = "loading";
      this.model.feed.value = [];
      this.model.gaps.value = [];
      this.model.older.value = "unknown";
      this.model.foreign.value = { ...this.model.foreign.peek(), posts: 0 };
    });
    const database = await this.connection.get();
    const pieces = loadEvening(database, chatId, {
      leftOffAt: async () => (await about)[0]?.upTo,
      onPiece: async (posts, more) => {
        const [read] = await about;
        if (!signal.aborted) this.first(posts, more, read);
      },
      onBroken: (count) => this.readPast(count),
      now: this.model.now.peek() + clockOffsetOf(this.model.reading.peek() ?? { tabs: [] }),
      signal,
    });
    // Requested after the posts, so that their coverage is never older than they are.
    const about = Promise.all([readKnown(database, chatId), this.readCoverage(database, chatId)]);
    await Promise.all([pieces, about]);
  }

  private first(posts: readonly Post[], more: boolean, read: ReadState | undefined): void {
    batch(() => {
      if (this.model.phase.peek() === "loading") {
        this.model.read.value = read ?? nothingRead;
        this.model.leftOffAt.value = read?.upTo;
      }
      this.accept(posts, more);
      this.show(this.posts.add(this.withinLoaded(this.waiting)));
      this.waiting = [];
      this.model.phase.value = "ready";
    });
  }

  private accept(posts: readonly Post[], more: boolean): void {
    batch(() => {
      this.show(this.posts.add(posts));
      this.model.older.value = more ? "some" : "none";
    });
  }

  private show(feed: Feed): void {
    batch(() => {
      this.model.feed.value = feed;
      this.findGaps();
    });
  }

  /** A coverage older than the newest posts would show a false gap. */
  private findGaps(): void {
    if (this.isAheadOfCoverage) return;
    const chat = this.model.chats.peek().find(({ id }) => id === this.chatId);
    if (chat) showCoverage(this.model, this.coverage, chat);
  }

  private listen(signal: AbortSignal): void {
    onBroadcast(
      {
        "posts-came": ({ chatId, posts }) => this.arrived(chatId, posts),
        "posts-kept": ({ chatId, postIds, coverage }) => this.stored(chatId, postIds, coverage),
        "read-mark-changed": ({ chatId, read }) => {
          if (chatId === this.chatId) this.model.read.value = mergeRead(this.model.read.peek(), read);
        },
        wiped: () => void this.guarded(() => this.startOver()),
      },
      signal,
    );
  }

  private arrived(chatId: string, posts: readonly Post[]): Promise<void> | undefined {
    if (chatId !== this.chatId) return undefined;
    this.isAheadOfCoverage = true;
    return this.acceptNew(posts) ? painted() : undefined;
  }

  /** False while the first read runs: posts that arrive then wait, so that the starting place is right. */
  private acceptNew(posts: readonly Post[]): boolean {
    const isReady = this.model.phase.peek() !== "loading";
    if (isReady) this.model.feed.value = this.posts.add(this.withinLoaded(posts));
    else this.waiting.push(...posts);
    if (isReady) this.release();
    return isReady;
  }

  /** Releases the oldest posts, which scrolling up reads again; never while the person reads elsewhere. */
  private release(): void {
    const { model, held } = this;
    const feed = model.feed.peek();
    if (feed.length <= Math.max(held.most, this.releaseBeyond)) return;
    if (!model.atNewest.peek() || document.hidden) return;
    const chat = shownChat(model.chats.peek(), model.settings.peek().chatId);
    const shown = { chat, read: model.read.peek(), ownHandle: model.ownHandle.peek(), least: held.least };
    const left = feed.length - countReleasable(feed, { ...shown, latest: latestOf(model) });
    // Counting for each batch would cost more than the few posts it could release.
    this.releaseBeyond = left + (held.most - held.least) / 4;
    if (left === feed.length) return;
    batch(() => {
      model.feed.value = this.posts.forgetBut(left);
      model.older.value = "some";
      this.findGaps();
    });
  }

  /**
   * All deliveries are stored. Fetches what was broadcast before this page listened and stored after it read.
   */
  private stored(chatId: string, postIds: readonly string[], coverage: Coverage | undefined): void {
    if (chatId !== this.chatId) return;
    this.isAheadOfCoverage = false;
    if (coverage) {
      this.coverage = coverage;
      this.isCoverageReceived = true;
    }
    const missed = postIds.filter((id) => !this.posts.has(id) && this.isWithinLoaded(id));
    if (missed.length > 0)
      void tryAgain(this.model.trouble, async () => {
        const posts = await readPostsById(await this.connection.get(), chatId, missed);
        if (chatId === this.chatId) this.acceptNew(posts);
      });
    this.findGapsSoon();
  }

  private findGapsSoon(): void {
    if (this.isFindingSoon) return;
    this.isFindingSoon = true;
    afterPaint(() => {
      this.isFindingSoon = false;
      this.findGaps();
    });
  }

  /**
   * X may load posts older than those here. They come from the store later: one alone would count as the
   * oldest, and what lies between would never load.
   */
  private withinLoaded(posts: readonly Post[]): readonly Post[] {
    return posts.filter(({ id }) => this.isWithinLoaded(id));
  }

  private isWithinLoaded(postId: string): boolean {
    const oldest = this.posts.oldestId();
    return this.model.older.peek() !== "some" || oldest === undefined || compareIds(postId, oldest) > 0;
  }

  private async readCoverage(database: Database, chatId: string): Promise<void> {
    const coverage = await readCoverage(database, chatId);
    if (chatId !== this.chatId || this.isCoverageReceived) return;
    this.coverage = coverage;
    this.findGaps();
  }

  private readPast(posts: number): void {
    const before = this.model.foreign.peek();
    this.model.foreign.value = { ...before, posts: (before.posts ?? 0) + posts };
  }

  private async startOver(): Promise<void> {
    forgetLocalReads();
    forgetCleared();
    this.chatId = undefined;
    await this.readProfile();
    this.chatMayHaveChanged();
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.error("Chatside panel: the store cannot be read.", error);
      this.model.phase.value = "storage-trouble";
    }
  }
}
