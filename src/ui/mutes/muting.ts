import { batch, type Signal, signal } from "@preact/signals";
import type { FeedItem } from "../../domain/feed.ts";
import type { Verdict } from "../../domain/mutes/matching/mute-index.ts";
import { secondQuestion } from "../../domain/mutes/protection.ts";
import type { AccountTarget, MuteReason, MuteRule, MuteScope } from "../../domain/mutes/rule.ts";
import { isAccount } from "../../domain/mutes/target-key.ts";
import type { Author } from "../../domain/post.ts";
import type { PanelModel } from "../panel/panel-model.ts";
import type { PanelState } from "../panel/panel-state.ts";
import type { Asked, MuteDesk, Occasion } from "./mute-desk.ts";
import type { ChosenUntil, MuteWish, RuleChange } from "./mute-ports.ts";
import { accountWords } from "./mute-words.ts";

/** What the bar at the feed's foot says, and what can be done beside it. */
export type BarNote =
  | ({ readonly kind: "muted"; readonly batches: readonly string[] } & Muted)
  | { readonly kind: "back"; readonly batches: readonly string[]; readonly words: string }
  | { readonly kind: "said"; readonly words: string }
  /** Of a repost: whom? */
  | { readonly kind: "whom"; readonly item: FeedItem; readonly accounts: readonly Author[] };

/** What was just muted: as it was wished and chosen since, and the rule that does it. */
export interface Muted {
  readonly wish: MuteWish;
  readonly ruleId: string;
}

/** A mute that needs a second yes. */
export interface Doubt {
  readonly question: string;
  readonly wish: MuteWish;
}

/** What can be chosen beside the undo. */
export type Choice =
  | { readonly until: ChosenUntil }
  | { readonly scope: MuteScope }
  | { readonly reason: MuteReason };

/** The panel's muting: one press mutes until the end of tonight, and everything after that is beside it. */
export class Muting {
  readonly note: Signal<BarNote | undefined> = signal(undefined);
  readonly doubt: Signal<Doubt | undefined> = signal(undefined);
  /** Posts whose quotation is set aside, and was opened by the person on this page; by id. */
  readonly openedQuotes: Signal<ReadonlySet<string>> = signal(new Set<string>());
  private readonly desk: MuteDesk;
  private readonly state: PanelState;
  private readonly model: PanelModel;

  constructor(desk: MuteDesk, state: PanelState, model: PanelModel) {
    this.desk = desk;
    this.state = state;
    this.model = model;
  }

  /** Mutes the author of a post; of a repost, asks whether its author or the one who repeated it is meant. */
  press(item: FeedItem): void {
    const { author, repostOf } = item.post;
    const reposted = repostOf?.author;
    if (reposted) this.note.value = { kind: "whom", item, accounts: [author, reposted] };
    else this.muteAccount(author, item);
  }

  /** Mutes an account for what it did with a post. */
  muteAccount(author: Author, item: FeedItem): void {
    const wish: MuteWish = {
      id: this.desk.newId(),
      target: accountTarget(author),
      scope: { chatId: this.state.chat.peek().id },
      until: "tonight",
      posts: [item.post.id],
    };
    const question = secondQuestion(author, this.state.protect.peek());
    if (question === undefined) this.mute(wish);
    else {
      this.note.value = undefined;
      this.doubt.value = { question, wish };
    }
  }

  /** The second yes, or the way out. */
  answer(yes: boolean): void {
    const doubt = this.doubt.peek();
    this.doubt.value = undefined;
    if (yes && doubt) this.mute({ ...doubt.wish, confirmedHost: true });
  }

  /** Makes the mute that was just made longer, wider, or gives its reason. One undo takes all of it back. */
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

  /** The rule that the bar speaks of, as it is now. */
  ruleOf({ ruleId }: Muted): MuteRule | undefined {
    this.desk.book.version.value;
    return this.desk.book.ledger.stateOf(ruleId)?.rule;
  }

  /** Takes back what the bar speaks of. */
  undo(): void {
    const note = this.note.peek();
    if (note?.kind !== "muted" && note?.kind !== "back") return;
    batch(() => {
      // A mute that lasted as long before wrote nothing that could be taken back.
      const written = note.batches.filter((batchId) => this.desk.book.has(batchId));
      if (written.length > 0) this.follow(this.desk.undo(written, this.occasion().at));
      this.say(note.kind === "muted" ? `${nameOf(note.wish)} is heard again.` : "Set aside again.");
    });
  }

  bringPostBack({ post }: FeedItem): void {
    const asked = this.desk.bringPostBack(post.id, this.occasion().at);
    this.follow(asked);
    const words = `This post of @${post.author.handle} is back.`;
    this.note.value = { kind: "back", batches: [asked.batchId], words };
  }

  /** Ends the mutes of the person that a post is set aside for; no phrase, domain or list touches them any more. */
  bringPersonBack({ post }: FeedItem, verdict: Verdict): void {
    const { at } = this.occasion();
    const person = (verdict.by === "reposted" ? post.repostOf?.author : undefined) ?? post.author;
    const own = verdict.ruleIds.filter((ruleId) => this.isAboutAccount(ruleId));
    const asked =
      person.id === undefined
        ? this.desk.change(own.length > 0 ? own : verdict.ruleIds, { to: "end" }, this.occasion())
        : this.desk.bringAccountBack(person.id, at);
    this.follow(asked);
    this.note.value = { kind: "back", batches: [asked.batchId], words: `${accountWords(person)} is back.` };
  }

  openQuote(postId: string): void {
    this.openedQuotes.value = new Set([...this.openedQuotes.peek(), postId]);
  }

  close(): void {
    this.note.value = undefined;
  }

  /** The end that "tonight" means now, and the chat it is tonight in. */
  occasion(): Occasion {
    return { chat: this.state.chat.peek(), at: this.state.xNow.peek() };
  }

  private say(words: string): void {
    this.note.value = { kind: "said", words };
  }

  private mute(wish: MuteWish): void {
    batch(() => {
      const asked = this.desk.mute([wish], this.occasion());
      const [ruleId = wish.id] = asked.ruleIds;
      this.note.value = { kind: "muted", batches: [asked.batchId], wish, ruleId };
      this.follow(asked, wish);
    });
  }

  /** Where it could not be kept the bar goes, and it is said why. */
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

  /** A choice that could not be kept is taken back; the mute itself holds, and its bar stays. */
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

function changeOf(choice: Choice): RuleChange {
  if ("until" in choice) return { to: "last", until: choice.until };
  return "scope" in choice ? { to: "hold-in", scope: choice.scope } : { to: "be-for", reason: choice.reason };
}

/** What was chosen before of what a choice is about. */
function chosenBefore({ until, scope, reason = {} }: MuteWish, choice: Choice): Choice {
  if ("until" in choice) return { until };
  return "scope" in choice ? { scope } : { reason };
}

/** Whom a wish is about: "@jo". */
export function nameOf({ target }: MuteWish): string {
  return isAccount(target) ? accountWords(target) : "It";
}

function accountTarget({ id, handle }: Author): AccountTarget {
  return id === undefined ? { kind: "account", handle } : { kind: "account", id, handle };
}
