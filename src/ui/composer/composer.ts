import { batch, type Signal, signal } from "@preact/signals";
import type { Chat } from "../../domain/chat.ts";
import { type Draft, type DraftTarget, targetOf, touched } from "../../domain/draft.ts";
import type { HouseAdvice, HouseRuleId } from "../../domain/house-rules/house-rule.ts";
import type { Post } from "../../domain/post.ts";
import type { PanelModel } from "../panel/panel-model.ts";
import type { PanelState } from "../panel/panel-state.ts";
import type { ComposerActions, ComposerModel } from "./composer-model.ts";
import { type ComposerState, createComposerState, ownWords } from "./composer-state.ts";
import { type HashtagWish, meantPost, newDraft, withHashtag, withHeld, withTarget } from "./draft-changes.ts";

/** One sentence about what was just done, with the way back where there is one. */
export interface Said {
  readonly text: string;
  readonly undo?: () => void;
}

/** What the house rules say to a text; for no other text. */
export interface GivenAdvice {
  readonly text: string;
  readonly advice: readonly HouseAdvice[];
}

const noAdvice: GivenAdvice = { text: "", advice: [] };

/** The composer of the panel: what it shows, and every move the person can make in it. */
export class Composer {
  readonly model: ComposerModel;
  readonly state: ComposerState;
  readonly said: Signal<Said | undefined> = signal(undefined);
  readonly drawerOpen: Signal<boolean> = signal(false);
  readonly advice: Signal<GivenAdvice> = signal(noAdvice);
  /** House rules that the person does not want to hear of again for this draft. */
  readonly putAside: Signal<ReadonlySet<HouseRuleId>> = signal(new Set());
  /** Rises when the text box shall have the focus. */
  readonly focusWanted: Signal<number> = signal(0);
  private readonly actions: ComposerActions;
  private readonly chat: () => Chat;
  /** A second press before the window is there opens no second window. */
  private isHandingOver = false;

  constructor(model: ComposerModel, actions: ComposerActions, panel: PanelState, panelModel: PanelModel) {
    this.model = model;
    this.actions = actions;
    this.state = createComposerState(model, panel, panelModel);
    this.chat = () => panel.chat.peek();
  }

  /** Opens the box with the draft that is in it, or with the one that was worked on last, or with a new one. */
  readonly open = (): void => {
    const last = this.state.sorted.peek().open[0];
    this.show(this.model.current.peek() ?? last ?? this.fresh());
  };

  readonly begin = (target?: DraftTarget): void => this.show(this.fresh(target));

  /** A reply or a quote of a post. What was being written stays in the drafts. */
  readonly turnTo = (post: Post, kind: "reply" | "quote"): void => {
    this.begin(targetOf(meantPost(post), kind));
  };

  readonly answer = (post: Post, question: string): void => {
    const current = this.model.current.peek();
    if (current?.target?.kind === "answer" && current.target.postId === post.id) this.show(current);
    else this.begin(targetOf(post, "answer", question));
  };

  /** The words stay, what they answer is another question. */
  readonly answerInstead = (post: Post, question: string): void => {
    this.change((draft) => withTarget(draft, targetOf(post, "answer", question)));
    this.focusWanted.value++;
  };

  readonly letGoOfTarget = (): void => {
    this.change((draft) => withTarget(draft, undefined));
    this.focusWanted.value++;
  };

  /** Folds the box away; its text stays in it, unless it was copied and is on its way by hand. */
  readonly collapse = (): void => {
    const current = this.model.current.peek();
    const kept = this.model.drafts.peek().find(({ id }) => id === current?.id);
    batch(() => {
      if (kept?.handedOver && kept.text === current?.text) this.model.current.value = undefined;
      this.model.isOpen.value = false;
      this.drawerOpen.value = false;
    });
  };

  readonly putAsideAdvice = (id: HouseRuleId): void => {
    this.putAside.value = new Set([...this.putAside.peek(), id]);
    this.focusWanted.value++;
  };

  readonly say = (text: string, undo?: () => void): void => {
    this.said.value = { text, ...(undo ? { undo } : {}) };
  };

  readonly sayNothing = (): void => {
    this.said.value = undefined;
  };

  readonly write = (text: string): void => this.change((draft) => ({ ...draft, text }));

  readonly placeHashtag = (wish: HashtagWish): void => this.change((draft) => withHashtag(draft, wish));

  /** Takes a draft from the drawer into the box. */
  readonly takeUp = async (draft: Draft): Promise<void> => {
    if (draft.handedOver) await this.settle(draft, false);
    const { handedOver: _, ...open } = draft;
    this.show(
      withHeld({ ...open, chatId: this.chat().id }, false),
      draft.held || draft.chatId !== this.chat().id,
    );
  };

  /** Puts the draft by for the end of the evening; the box is free for what is said now. */
  readonly hold = (): void => {
    const draft = this.model.current.peek();
    if (!draft) return;
    this.keep(withHeld(draft, true));
    this.putAway();
    this.say("Kept for the end.", () => {
      this.show(withHeld(touched(draft, this.actions.now()), false), true);
    });
  };

  /** Takes up what was kept for the end. */
  readonly release = (draft: Draft): void => this.show(withHeld(draft, false), true);

  readonly remove = async (draft: Draft): Promise<void> => {
    if (this.model.current.peek()?.id === draft.id) this.putAway();
    const outcome = await this.actions.remove(draft.id);
    if (!outcome.ok) this.say(outcome.failure.message);
    else this.say("Draft deleted.", () => this.keep(draft));
  };

  readonly handOver = async (): Promise<void> => {
    const ready = this.ready();
    if (!ready || this.isHandingOver) return;
    this.isHandingOver = true;
    const outcome = await this.actions.handOver(ready.draft, ready.text);
    this.isHandingOver = false;
    if (!outcome.ok) this.say(outcome.failure.message);
    else if (this.model.current.peek()?.id === ready.draft.id) this.putAway();
  };

  readonly copy = async (): Promise<void> => {
    const ready = this.ready();
    if (!ready) return;
    const outcome = await this.actions.copy(ready.draft, ready.text);
    this.say(outcome.ok ? "Copied. Paste it into X's box and post it there." : outcome.failure.message);
  };

  readonly settle = async (draft: Draft, posted: boolean): Promise<void> => {
    const outcome = await this.actions.settle(draft.id, posted);
    if (!outcome.ok) this.say(outcome.failure.message);
  };

  /** Another chat: its own draft is in the box, or none. */
  readonly chatChanged = (): void => {
    const current = this.model.current.peek();
    if (!current || current.chatId === this.chat().id) return;
    batch(() => {
      this.model.current.value = undefined;
      this.collapse();
    });
  };

  private fresh(target?: DraftTarget): Draft {
    const current = this.model.current.peek();
    const now = this.actions.now();
    // Nothing was written yet: what was to be answered is simply another post now.
    const isUnused = current && ownWords(current) === "" && current.chatId === this.chat().id;
    const id = isUnused ? current.id : this.actions.newId();
    return newDraft({ id, chatId: this.chat().id, now }, target);
  }

  private show(draft: Draft, keep = false): void {
    batch(() => {
      this.model.current.value = draft;
      this.model.isOpen.value = true;
      this.drawerOpen.value = false;
      this.said.value = undefined;
      // What was advised was said of another draft, or at another time of the evening.
      this.advice.value = noAdvice;
      this.putAside.value = new Set();
      this.focusWanted.value++;
    });
    if (keep) this.keep(draft);
  }

  private change(changes: (draft: Draft) => Draft): void {
    const draft = changes(this.model.current.peek() ?? this.fresh());
    const changed = touched(draft, this.actions.now());
    batch(() => {
      this.model.current.value = changed;
      this.said.value = undefined;
    });
    this.actions.keep(changed);
  }

  private keep(draft: Draft): void {
    this.actions.keep(touched(draft, this.actions.now()));
  }

  private ready(): { readonly draft: Draft; readonly text: string } | undefined {
    const draft = this.model.current.peek();
    const problem = this.state.problem.peek();
    if (problem !== undefined) this.say(problem);
    if (!draft || problem !== undefined) return undefined;
    return { draft, text: this.state.composed.peek().text };
  }

  private putAway(): void {
    batch(() => {
      this.model.current.value = undefined;
      this.model.isOpen.value = false;
    });
  }
}
