import { batch, effect } from "@preact/signals";
import { copchat } from "../../src/domain/chat.ts";
import { noCoverage, seenModerators } from "../../src/domain/coverage.ts";
import type { Feed } from "../../src/domain/feed.ts";
import type { Post } from "../../src/domain/post.ts";
import { leftOutOf } from "../../src/domain/search/left-out.ts";
import { compareIds } from "../../src/domain/snowflake.ts";
import { readChats } from "../../src/storage/chats.ts";
import { makeConnection, notMigratedSentence } from "../../src/storage/connection.ts";
import { readCoverage } from "../../src/storage/coverage.ts";
import { forgetJottedMarks } from "../../src/storage/jotted-marks.ts";
import { readPostsById } from "../../src/storage/read-posts.ts";
import type { Database } from "../../src/storage/schema.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { afterPaint, painted } from "../../src/ui/base/after-paint.ts";
import type { PanelModel } from "../../src/ui/panel/panel-model.ts";
import { onBroadcast } from "../platform/broadcast.ts";
import { type ChatPosts, createChatPosts } from "./chat-posts.ts";
import { gapsOfFeed } from "./gaps-of-feed.ts";
import { readLeftOff } from "./left-off.ts";
import { loadEvening, loadPiece } from "./load-chat.ts";

/** A day back, ms, it was another evening. */
const eveningMs = 24 * 60 * 60_000;

/** Fills the model from the store, once, and keeps it up with the background's broadcasts. Gives "load older". */
export function followStore(model: PanelModel, signal: AbortSignal): () => void {
  return new StoreFollower(model, signal).loadOlder;
}

class StoreFollower {
  private readonly model: PanelModel;
  private readonly connection = makeConnection(
    () => this.fail(),
    () => {
      this.model.trouble.value = notMigratedSentence;
    },
  );
  private posts: ChatPosts = createChatPosts(copchat, undefined);
  private coverage = noCoverage;
  private chatId: string | undefined;
  private loading = new AbortController();
  private waiting: Post[] = [];
  /** How many times posts came, how many of these times are in the store, and how many the coverage read last knows of. */
  private came = 0;
  private kept = 0;
  private covered = 0;
  private isReadingSoon = false;

  constructor(model: PanelModel, signal: AbortSignal) {
    this.model = model;
    this.listen(signal);
    void this.guarded(() => this.begin());
  }

  readonly loadOlder = (): void => {
    void this.guarded(async () => {
      const chatId = this.chatId;
      const before = this.posts.oldestId();
      if (chatId === undefined || before === undefined) return;
      const older = await loadPiece(await this.connection.get(), chatId, before);
      if (chatId === this.chatId) this.take(older, older.length > 0);
    });
  };

  private async begin(): Promise<void> {
    const database = await this.connection.get();
    const [settings, chats] = await Promise.all([readSettings(database), readChats(database)]);
    batch(() => {
      this.model.settings.value = settings;
      if (chats.length > 0) this.model.chats.value = chats;
    });
    effect(() => {
      this.chatMayHaveChanged();
    });
  }

  /** Another chat is read from the store; another profile or person only sorts the known posts anew. */
  private chatMayHaveChanged(): void {
    const { chats, settings, ownHandle } = this.model;
    const wanted = chats.value.find(({ id }) => id === settings.value.chatId) ?? chats.value[0] ?? copchat;
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
    // What never reached the store holds up no gaps here. Not from zero: an older reading may still be under way.
    this.kept = this.came;
    this.covered = this.came;
    batch(() => {
      this.model.phase.value = "loading";
      this.model.feed.value = [];
      this.model.gaps.value = [];
      this.model.older.value = "unknown";
    });
    const database = await this.connection.get();
    const pieces = loadEvening(
      database,
      chatId,
      async (posts, more) => {
        const [mark] = await about;
        if (!signal.aborted) this.first(posts, more, mark);
      },
      signal,
    );
    // Asked for behind the posts: what is known of their time is never older than they are.
    const about = Promise.all([readLeftOff(database, chatId), this.readCoverage()]);
    await Promise.all([pieces, about]);
  }

  private first(posts: readonly Post[], more: boolean, mark: string | undefined): void {
    batch(() => {
      if (this.model.phase.peek() === "loading") this.model.leftOffAt.value = mark;
      this.take(posts, more);
      this.show(this.posts.add(this.withinLoaded(this.waiting)));
      this.waiting = [];
      this.model.phase.value = "ready";
    });
  }

  private take(posts: readonly Post[], more: boolean): void {
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

  /** With a coverage that does not know of the newest posts yet, they would stand behind a gap that is none. */
  private findGaps(): void {
    const { model } = this;
    if (this.covered < this.came) return;
    const chat = model.chats.peek().find(({ id }) => id === this.chatId);
    if (!chat) return;
    const gaps = gapsOfFeed(model.feed.peek(), this.coverage, chat, model.ownHandle.peek());
    const seen = seenModerators(this.coverage, chat);
    if (seen.join() !== model.seenInList.peek().join()) model.seenInList.value = seen;
    const newest = model.feed.peek().at(-1)?.post.createdAt ?? 0;
    const leftOut = leftOutOf(this.coverage, chat, { from: newest - eveningMs, to: newest });
    if (JSON.stringify(leftOut) !== JSON.stringify(model.leftOut.peek())) model.leftOut.value = leftOut;
    // Nearly every batch moves the coverage on and leaves the gaps as they were: nothing is to be drawn again.
    if (JSON.stringify(gaps) !== JSON.stringify(model.gaps.peek())) model.gaps.value = gaps;
  }

  private listen(signal: AbortSignal): void {
    const { model } = this;
    onBroadcast(
      {
        "posts-came": ({ chatId, posts }) => this.arrived(chatId, posts),
        "posts-kept": ({ chatId, postIds }) => this.stored(chatId, postIds),
        "chats-changed": ({ chats }) => {
          model.chats.value = chats;
        },
        "settings-changed": ({ settings }) => {
          model.settings.value = settings;
        },
        wiped: () => void this.guarded(() => this.startOver()),
      },
      signal,
    );
  }

  /** The answer, that they are painted, is what the disk waits for. */
  private arrived(chatId: string, posts: readonly Post[]): Promise<void> | undefined {
    if (chatId !== this.chatId) return undefined;
    this.came++;
    return this.takeNew(posts) ? painted() : undefined;
  }

  /** Posts that come while the store is still being read wait for it, so that the place to begin is right: false. */
  private takeNew(posts: readonly Post[]): boolean {
    const isReady = this.model.phase.peek() !== "loading";
    if (isReady) this.model.feed.value = this.posts.add(this.withinLoaded(posts));
    else this.waiting.push(...posts);
    return isReady;
  }

  /**
   * All that came is in the store. What was told while this page was being opened, and written when it had read the store
   * already, is fetched.
   */
  private stored(chatId: string, postIds: readonly string[]): void {
    if (chatId !== this.chatId) return;
    this.kept = this.came;
    const unheard = postIds.filter((id) => !this.posts.has(id) && this.isWithinLoaded(id));
    if (unheard.length > 0)
      void this.guarded(async () => {
        const posts = await readPostsById(await this.connection.get(), chatId, unheard);
        if (chatId === this.chatId) this.takeNew(posts);
      });
    this.readCoverageSoon();
  }

  /** Also when only posts came: from another page than a search they change no coverage, but may leave a hole before them. */
  private readCoverageSoon(): void {
    if (this.isReadingSoon) return;
    this.isReadingSoon = true;
    afterPaint(() => {
      this.isReadingSoon = false;
      void this.guarded(() => this.readCoverage());
    });
  }

  /**
   * X's page may have been scrolled to posts before those loaded here. They come with the others of their time, from
   * the store: one of them in the feed would be taken for the oldest, and what lies between would never be loaded.
   */
  private withinLoaded(posts: readonly Post[]): readonly Post[] {
    return posts.filter(({ id }) => this.isWithinLoaded(id));
  }

  private isWithinLoaded(postId: string): boolean {
    const oldest = this.posts.oldestId();
    return this.model.older.peek() !== "some" || oldest === undefined || compareIds(postId, oldest) > 0;
  }

  private async readCoverage(): Promise<void> {
    const { kept, chatId } = this;
    if (chatId === undefined) return;
    const coverage = await readCoverage(await this.connection.get(), chatId);
    if (chatId !== this.chatId || kept < this.covered) return;
    this.coverage = coverage;
    this.covered = kept;
    this.findGaps();
  }

  private async startOver(): Promise<void> {
    forgetJottedMarks();
    this.chatId = undefined;
    const database: Database = await this.connection.get();
    const [settings, chats] = await Promise.all([readSettings(database), readChats(database)]);
    batch(() => {
      this.model.settings.value = settings;
      this.model.chats.value = chats.length > 0 ? chats : [copchat];
    });
    this.chatMayHaveChanged();
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.error("Chatside panel: the store cannot be read.", error);
      this.fail();
    }
  }

  private fail(): void {
    this.model.phase.value = "storage-trouble";
  }
}
