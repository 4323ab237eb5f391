import { batch, type Signal, signal } from "@preact/signals";
import type { FeedItem } from "../../domain/feed.ts";
import type { Verdict } from "../../domain/mutes/matching/mute-index.ts";
import { secondQuestion } from "../../domain/mutes/protection.ts";
import type { AccountTarget, MuteReason, MuteScope } from "../../domain/mutes/rule.ts";
import { isAccount } from "../../domain/mutes/target-key.ts";
import type { Author } from "../../domain/post.ts";
import type { PanelModel } from "../panel/panel-model.ts";
import type { PanelState } from "../panel/panel-state.ts";
import type { Asked, MuteDesk, Occasion } from "./mute-desk.ts";
import type { ChosenUntil, MuteWish } from "./mute-ports.ts";
import { accountWords } from "./mute-words.ts";

/** What the bar at the feed's foot says, and what can be done beside it. */
export type BarNote =
  | { readonly kind: "muted"; readonly batchId: string; readonly wish: MuteWish }
  | { readonly kind: "back"; readonly batchId: string; readonly words: string }
  | { readonly kind: "said"; readonly words: string }
  /** Of a repost: whom? */
  | { readonly kind: "whom"; readonly item: FeedItem; readonly accounts: readonly Author[] };

/** A mute that needs a second yes. */
export interface Doubt {
  readonly question: string;
  readonly wish: MuteWish;
}

/** What can be chosen beside the undo. */
export interface Choices {
  readonly until?: ChosenUntil;
  readonly scope?: MuteScope;
  readonly reason?: MuteReason;
}

/** The panel's muting: one press mutes until the end of tonight, and everything after that is beside it. */
export class Muting {
  readonly note: Signal<BarNote | undefined> = signal(undefined);
  readonly doubt: Signal<Doubt | undefined> = signal(undefined);
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

  /** Makes the mute that was just made another one: longer, wider, with a reason. */
  choose(choices: Choices): void {
    const note = this.note.peek();
    if (note?.kind !== "muted") return;
    const wish: MuteWish = { ...note.wish, ...choices, id: this.desk.newId() };
    batch(() => {
      this.follow(this.desk.undo(note.batchId, this.occasion().at));
      this.mute(wish);
    });
  }

  /** Takes back what the bar speaks of. */
  undo(): void {
    const note = this.note.peek();
    if (note?.kind !== "muted" && note?.kind !== "back") return;
    batch(() => {
      this.follow(this.desk.undo(note.batchId, this.occasion().at));
      this.say(note.kind === "muted" ? `${nameOf(note.wish)} is heard again.` : "Set aside again.");
    });
  }

  bringPostBack({ post }: FeedItem): void {
    const asked = this.desk.bringPostBack(post.id, this.occasion().at);
    this.follow(asked);
    const words = `This post of @${post.author.handle} is back.`;
    this.note.value = { kind: "back", batchId: asked.batchId, words };
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
    this.note.value = { kind: "back", batchId: asked.batchId, words: `${accountWords(person)} is back.` };
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
      this.note.value = { kind: "muted", batchId: asked.batchId, wish };
      this.follow(asked, wish);
    });
  }

  /** Where it could not be kept the bar goes, and it is said why. */
  private follow({ batchId, kept }: Asked, wish?: MuteWish): void {
    void kept.then((outcome) => {
      if (outcome.ok) return;
      const note = this.note.peek();
      if (note && "batchId" in note && note.batchId === batchId) this.close();
      const { code, message } = outcome.failure;
      if (code === "needs-yes" && wish) this.doubt.value = { question: message, wish };
      else this.model.trouble.value = message;
    });
  }

  private isAboutAccount(ruleId: string): boolean {
    const target = this.desk.book.ledger.stateOf(ruleId)?.rule.target;
    return target !== undefined && isAccount(target);
  }
}

/** Whom a wish is about: "@jo". */
export function nameOf({ target }: MuteWish): string {
  return isAccount(target) ? accountWords(target) : "It";
}

function accountTarget({ id, handle }: Author): AccountTarget {
  return id === undefined ? { kind: "account", handle } : { kind: "account", id, handle };
}
