import { batch, type Signal, signal } from "@preact/signals";
import type { FeedItem } from "../../../domain/feed/feed.ts";
import type { ChosenUntil, MuteChange, MuteWish, Occasion } from "../../../domain/mutes/commands.ts";
import { type AlsoMute, alsoOf } from "../../../domain/mutes/matching/also.ts";
import type { Verdict } from "../../../domain/mutes/matching/mute-index.ts";
import { secondQuestion } from "../../../domain/mutes/protection.ts";
import type {
  AccountTarget,
  MuteReason,
  MuteRule,
  MuteScope,
  MuteTarget,
} from "../../../domain/mutes/rule.ts";
import { isAccount } from "../../../domain/mutes/target-key.ts";
import type { Author } from "../../../domain/post/post.ts";
import { words, wordsOf } from "../../../words/words.ts";
import type { MuteBook } from "../../mutes/mute-book.ts";
import type { Asked, MuteDesk } from "../../mutes/mute-desk.ts";
import { accountWords, targetWords } from "../../mutes/mute-words.ts";
import type { PanelModel } from "./panel-model.ts";
import type { PanelState } from "./panel-state.ts";

export type BarNote =
  | ({ readonly kind: "muted"; readonly batches: readonly string[] } & Muted)
  | { readonly kind: "back"; readonly batches: readonly string[]; readonly text: string }
  | { readonly kind: "raid"; readonly batches: readonly string[]; readonly count: number }
  | { readonly kind: "said"; readonly text: string }
  | { readonly kind: "whom"; readonly item: FeedItem; readonly accounts: readonly Author[] };

export interface Muted {
  readonly wish: MuteWish;
  readonly ruleId: string;
}

export interface Doubt {
  readonly question: string;
  readonly wish: MuteWish;
}

export type Choice =
  | { readonly until: ChosenUntil }
  | { readonly scope: MuteScope }
  | { readonly reason: MuteReason };

export class Muting {
  readonly note: Signal<BarNote | undefined> = signal(undefined);
  readonly doubt: Signal<Doubt | undefined> = signal(undefined);
  readonly openedQuotes: Signal<ReadonlySet<string>> = signal(new Set<string>());
  readonly book: MuteBook;
  private readonly desk: MuteDesk;
  private readonly state: PanelState;
  private readonly model: PanelModel;

  constructor(desk: MuteDesk, state: PanelState, model: PanelModel) {
    this.desk = desk;
    this.book = desk.book;
    this.state = state;
    this.model = model;
  }

  press(item: FeedItem): void {
    const { author, repostOf } = item.post;
    const reposted = repostOf?.author;
    if (reposted) this.note.value = { kind: "whom", item, accounts: [author, reposted] };
    else this.muteAccount(author, item);
  }

  muteAccount(author: Author, item: FeedItem): void {
    const here = { chatId: this.state.chat.peek().id };
    const wish = this.wishOf(accountTarget(author), "tonight", here, [item.post.id]);
    const question = secondQuestion(author, this.state.protect.peek());
    if (question === undefined) this.mute(wish);
    else {
      this.note.value = undefined;
      this.doubt.value = { question: wordsOf(question), wish };
    }
  }

  /** For a repost: mutes the reposted account, not the reposter's own posts. */
  muteRepostsBy(author: Author, item: FeedItem): void {
    const target = { ...accountTarget(author), kind: "reposts-by" } as const;
    this.mute(this.wishOf(target, "tonight", { chatId: this.state.chat.peek().id }, [item.post.id]));
  }

  /** What else could be muted: words shared with other posts, and hosts of links. */
  alsoOf({ wish }: Muted): readonly AlsoMute[] {
    if (wish.target.kind !== "account") return [];
    const chatId = this.state.chat.peek().id;
    const posts = [...this.state.items.peek(), ...this.state.aside.peek().map(({ item }) => item)].map(
      ({ post }) => post,
    );
    const post = posts.find(({ id }) => wish.posts?.includes(id));
    return post ? alsoOf(post, posts, { chatId, protect: this.state.protect.peek() }) : [];
  }

  muteAlso({ wish: { until, scope, posts } }: Muted, { target, isBroad }: AlsoMute): void {
    const wish = this.wishOf(target, until, scope, posts ?? []);
    if (!isBroad) this.mute(wish);
    else {
      this.note.value = undefined;
      this.doubt.value = { question: words("addMuteBroadQuestion"), wish };
    }
  }

  muteRaid(authors: readonly Author[], until: ChosenUntil, scope: MuteScope): void {
    const wishes = authors.map(
      (author): MuteWish => ({
        id: this.desk.newId(),
        target: accountTarget(author),
        scope,
        until,
        source: "raid",
      }),
    );
    if (wishes.length === 0) return;
    batch(() => {
      const asked = this.desk.mute(wishes, this.occasion());
      this.note.value = { kind: "raid", batches: [asked.batchId], count: wishes.length };
      this.follow(asked);
    });
  }

  answer(yes: boolean): void {
    const doubt = this.doubt.peek();
    this.doubt.value = undefined;
    if (yes && doubt) this.mute({ ...doubt.wish, confirmedHost: true });
  }

  choose(choice: Choice): void {
    const note = this.note.peek();
    if (note?.kind !== "muted") return;
    batch(() => {
      const asked = this.desk.change([note.ruleId], changeOf(choice), this.occasion());
      const batches = [...note.batches, asked.batchId];
      this.note.value = { ...note, batches, wish: { ...note.wish, ...choice } };
      this.followChoice(asked, chosenBefore(note.wish, choice));
    });
  }

  ruleOf({ ruleId }: Muted): MuteRule | undefined {
    this.desk.book.version.value;
    return this.desk.book.ledger.stateOf(ruleId)?.rule;
  }

  undo(): void {
    const note = this.note.peek();
    if (note?.kind !== "muted" && note?.kind !== "back" && note?.kind !== "raid") return;
    batch(() => {
      // A mute that already lasted as long wrote nothing to undo.
      const written = note.batches.filter((batchId) => this.desk.book.has(batchId));
      if (written.length > 0) this.follow(this.desk.undo(written, this.occasion().at));
      this.showMessage(undoneWords(note));
    });
  }

  bringPostBack({ post }: FeedItem): void {
    const asked = this.desk.bringPostBack(post.id, this.occasion().at);
    this.follow(asked);
    const text = words("muteBarPostBack", { handle: post.author.handle });
    this.note.value = { kind: "back", batches: [asked.batchId], text };
  }

  bringPersonBack({ post }: FeedItem, verdict: Verdict): void {
    const { at } = this.occasion();
    const person = (verdict.by === "reposted" ? post.repostOf?.author : undefined) ?? post.author;
    const own = verdict.ruleIds.filter((ruleId) => this.isAboutAccount(ruleId));
    const asked =
      person.id === undefined
        ? this.desk.change(own.length > 0 ? own : verdict.ruleIds, { to: "end" }, this.occasion())
        : this.desk.bringAccountBack(person.id, at);
    this.follow(asked);
    this.note.value = {
      kind: "back",
      batches: [asked.batchId],
      text: words("muteBarPersonBack", { name: accountWords(person) }),
    };
  }

  openQuote(postId: string): void {
    this.openedQuotes.value = new Set([...this.openedQuotes.peek(), postId]);
  }

  close(): void {
    this.note.value = undefined;
  }

  /** What "tonight" means now, with its chat. */
  occasion(): Occasion {
    const chat = this.state.chat.peek();
    return { chats: [chat], chatId: chat.id, at: this.state.xNow.peek() };
  }

  private wishOf(
    target: MuteTarget,
    until: ChosenUntil,
    scope: MuteScope,
    posts: readonly string[],
  ): MuteWish {
    return { id: this.desk.newId(), target, scope, until, posts };
  }

  private showMessage(text: string): void {
    this.note.value = { kind: "said", text };
  }

  private mute(wish: MuteWish): void {
    batch(() => {
      const asked = this.desk.mute([wish], this.occasion());
      const [ruleId = wish.id] = asked.ruleIds;
      this.note.value = { kind: "muted", batches: [asked.batchId], wish, ruleId };
      this.follow(asked, wish);
    });
  }

  private follow({ batchId, kept }: Asked, wish?: MuteWish): void {
    void kept.then((outcome) => {
      if (outcome.ok) return;
      const note = this.note.peek();
      if (note && "batches" in note && note.batches.includes(batchId)) this.close();
      const { code, message } = outcome.failure;
      if (code === "needs-yes" && wish) this.doubt.value = { question: message, wish };
      else this.model.trouble.value = message;
    });
  }

  private followChoice({ batchId, kept }: Asked, before: Choice): void {
    void kept.then((outcome) => {
      if (outcome.ok) return;
      const note = this.note.peek();
      if (note?.kind === "muted" && note.batches.includes(batchId)) {
        const batches = note.batches.filter((one) => one !== batchId);
        this.note.value = { ...note, batches, wish: { ...note.wish, ...before } };
      }
      this.model.trouble.value = outcome.failure.message;
    });
  }

  private isAboutAccount(ruleId: string): boolean {
    const target = this.desk.book.ledger.stateOf(ruleId)?.rule.target;
    return target !== undefined && isAccount(target);
  }
}

function undoneWords(note: Extract<BarNote, { readonly batches: readonly string[] }>): string {
  if (note.kind === "raid") return words("raidUndone", { count: note.count });
  if (note.kind !== "muted") return words("muteBarAsideAgain");
  const { target } = note.wish;
  return target.kind === "account"
    ? words("muteBarUnmuted", { name: accountWords(target) })
    : words("muteBarAlsoUndone", { target: targetWords(target) });
}

function changeOf(choice: Choice): MuteChange {
  if ("until" in choice) return { to: "last", until: choice.until };
  return "scope" in choice ? { to: "hold-in", scope: choice.scope } : { to: "be-for", reason: choice.reason };
}

function chosenBefore({ until, scope, reason = {} }: MuteWish, choice: Choice): Choice {
  if ("until" in choice) return { until };
  return "scope" in choice ? { scope } : { reason };
}

function accountTarget({ id, handle }: Author): AccountTarget {
  return id === undefined ? { kind: "account", handle } : { kind: "account", id, handle };
}
