import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Chat } from "../../../../domain/chat/chat.ts";
import type { Count } from "../../../../domain/counting/count.ts";
import {
  type Draft,
  type DraftTarget,
  type PlannedQuestion,
  targetOf,
  touched,
} from "../../../../domain/drafts/draft.ts";
import type { HandOverText } from "../../../../domain/drafts/draft-text.ts";
import type { HouseAdvice, HouseRuleId } from "../../../../domain/house-rules/house-rule.ts";
import type { Post } from "../../../../domain/post/post.ts";
import { words } from "../../../../words/words.ts";
import type { PanelModel } from "../panel-model.ts";
import type { PanelState } from "../panel-state.ts";
import type { ComposerActions, ComposerModel } from "./composer-model.ts";
import { type ComposerState, createComposerState, ownWords } from "./composer-state.ts";
import { type HashtagWish, meantPost, newDraft, withHashtag, withHeld, withTarget } from "./draft-changes.ts";

export interface ComposerMessage {
  readonly text: string;
  readonly undo?: () => void;
}

export interface GivenAdvice {
  readonly text: string;
  readonly advice: readonly HouseAdvice[];
}

/** The draft as X would receive it. Loads with the open box, because counting brings its tables. */
export interface WrittenDraft {
  readonly composed: ReadonlySignal<HandOverText>;
  readonly counts: ReadonlySignal<{ readonly house: Count; readonly x: Count }>;
  readonly problem: ReadonlySignal<string | undefined>;
}

const noAdvice: GivenAdvice = { text: "", advice: [] };

export class Composer {
  readonly model: ComposerModel;
  readonly state: ComposerState;
  readonly message: Signal<ComposerMessage | undefined> = signal(undefined);
  readonly drawerOpen: Signal<boolean> = signal(false);
  readonly advice: Signal<GivenAdvice> = signal(noAdvice);
  readonly putAside: Signal<ReadonlySet<HouseRuleId>> = signal(new Set());
  readonly focusWanted: Signal<number> = signal(0);
  /** While the box is open. */
  readonly written: Signal<WrittenDraft | undefined> = signal(undefined);
  private readonly actions: ComposerActions;
  private readonly chat: () => Chat;
  /** A second press before the window opens must not open another. */
  private isHandingOver = false;

  constructor(model: ComposerModel, actions: ComposerActions, panel: PanelState, panelModel: PanelModel) {
    this.model = model;
    this.actions = actions;
    this.state = createComposerState(model, panel, panelModel);
    this.chat = () => panel.chat.peek();
  }

  readonly open = (): void => {
    const last = this.state.sorted.peek().open[0];
    this.show(this.model.current.peek() ?? last ?? this.fresh());
  };

  readonly begin = (target?: DraftTarget): void => this.show(this.fresh(target));

  readonly turnTo = (post: Post, kind: "reply" | "quote"): void => {
    this.begin(targetOf(meantPost(post), kind));
  };

  readonly answer = (post: Post, question: string): void => {
    const current = this.model.current.peek();
    if (current?.target?.kind === "answer" && current.target.postId === post.id) this.show(current);
    else this.begin(targetOf(post, "answer", question));
  };

  readonly answerInstead = (post: Post, question: string): void => {
    this.change((draft) => withTarget(draft, targetOf(post, "answer", question)));
    this.focusWanted.value++;
  };

  readonly removeTarget = (): void => {
    this.change((draft) => withTarget(draft, undefined));
    this.focusWanted.value++;
  };

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

  readonly showMessage = (text: string, undo?: () => void): void => {
    this.message.value = { text, ...(undo ? { undo } : {}) };
  };

  readonly clearMessage = (): void => {
    this.message.value = undefined;
  };

  readonly write = (text: string): void => this.change((draft) => ({ ...draft, text }));

  readonly placeHashtag = (wish: HashtagWish): void => this.change((draft) => withHashtag(draft, wish));

  readonly reopen = async (draft: Draft): Promise<void> => {
    if (draft.handedOver) await this.settle(draft, false);
    const { handedOver: _, ...open } = draft;
    this.show(
      withHeld({ ...open, chatId: this.chat().id }, false),
      draft.held || draft.chatId !== this.chat().id,
    );
  };

  /** In an empty box, reopens the last draft; false if there is none. */
  reopenLast(): boolean {
    const current = this.model.current.peek();
    const { open, held } = this.state.sorted.peek();
    const last = [...open, ...held].find(({ id, text }) => id !== current?.id && text.trim() !== "");
    if (current?.text || !last) return false;
    void this.reopen(last);
    return true;
  }

  readonly hold = (): void => {
    const draft = this.model.current.peek();
    if (!draft) return;
    this.keep(withHeld(draft, true));
    this.putAway();
    this.showMessage(words("composerHeld"), () => {
      this.show(withHeld(touched(draft, this.actions.now()), false), true);
    });
  };

  readonly release = (draft: Draft): void => this.show(withHeld(draft, false), true);

  readonly remove = async (draft: Draft): Promise<void> => {
    if (this.model.current.peek()?.id === draft.id) this.putAway();
    const outcome = await this.actions.remove(draft.id);
    if (!outcome.ok) this.showMessage(outcome.failure.message);
    else this.showMessage(words("composerDeleted"), () => this.keep(draft));
  };

  readonly handOver = async (): Promise<void> => {
    const ready = this.ready();
    if (!ready) return;
    const isDone = await this.handToX(ready.draft, ready.text);
    if (isDone && this.model.current.peek()?.id === ready.draft.id) this.putAway();
  };

  /** A planned question, unchanged. */
  readonly handOverPlanned = async (draft: Draft): Promise<void> => {
    // Loaded late: it brings counting and its tables.
    const { handOverTextOf } = await import("../../../../domain/drafts/draft-text.ts");
    const last = this.model.drafts.peek().find(({ id }) => id === draft.id) ?? draft;
    await this.handToX(last, handOverTextOf(last, this.chat()).text);
  };

  readonly plan = (planned: PlannedQuestion, text: string, known?: Draft): void => {
    const now = this.actions.now();
    const before = known ?? newDraft({ id: this.actions.newId(), chatId: this.chat().id, now });
    const draft = touched({ ...before, text, planned }, now);
    // Shown and handed over at once, even before it is stored.
    this.model.drafts.value = [draft, ...this.model.drafts.peek().filter(({ id }) => id !== draft.id)];
    this.actions.keep(draft);
  };

  readonly copy = async (): Promise<void> => {
    const ready = this.ready();
    if (!ready) return;
    const outcome = await this.actions.copy(ready.draft, ready.text);
    this.showMessage(outcome.ok ? words("composerCopied") : outcome.failure.message);
  };

  readonly settle = async (draft: Draft, posted: boolean): Promise<void> => {
    const outcome = await this.actions.settle(draft.id, posted);
    if (!outcome.ok) this.showMessage(outcome.failure.message);
    else if (posted) this.showMessage(words("composerPosted"), () => void this.settle(draft, false));
  };

  readonly chatChanged = (): void => {
    const current = this.model.current.peek();
    if (!current || current.chatId === this.chat().id) return;
    batch(() => {
      this.model.current.value = undefined;
      this.collapse();
    });
  };

  private async handToX(draft: Draft, text: string): Promise<boolean> {
    if (this.isHandingOver) return false;
    this.isHandingOver = true;
    const outcome = await this.actions.handOver(draft, text);
    this.isHandingOver = false;
    if (!outcome.ok) this.showMessage(outcome.failure.message);
    return outcome.ok;
  }

  private fresh(target?: DraftTarget): Draft {
    const current = this.model.current.peek();
    const now = this.actions.now();
    // Nothing was written yet: only the target changes.
    const isUnused = current && ownWords(current) === "" && current.chatId === this.chat().id;
    const id = isUnused ? current.id : this.actions.newId();
    return newDraft({ id, chatId: this.chat().id, now }, target);
  }

  private show(draft: Draft, keep = false): void {
    batch(() => {
      this.model.current.value = draft;
      this.model.isOpen.value = true;
      this.drawerOpen.value = false;
      this.message.value = undefined;
      // The advice was for another draft or another time of the evening.
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
      this.message.value = undefined;
    });
    this.actions.keep(changed);
  }

  private keep(draft: Draft): void {
    this.actions.keep(touched(draft, this.actions.now()));
  }

  private ready(): { readonly draft: Draft; readonly text: string } | undefined {
    const draft = this.model.current.peek();
    const written = this.written.peek();
    const problem = written?.problem.peek();
    if (problem !== undefined) this.showMessage(problem);
    if (!draft || !written || problem !== undefined) return undefined;
    return { draft, text: written.composed.peek().text };
  }

  private putAway(): void {
    batch(() => {
      this.model.current.value = undefined;
      this.model.isOpen.value = false;
    });
  }
}
