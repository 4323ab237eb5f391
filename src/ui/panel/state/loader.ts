import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { compareIds } from "../../../domain/post/snowflake.ts";
import { type Load, type LoadStep, stepOf, withAnswer } from "../../../domain/x-status/load-progress.ts";
import { limitOf } from "../../../domain/x-status/search-limit.ts";
import { searchTabOf } from "../../../domain/x-status/search-tab.ts";
import type { PanelActions, PanelModel } from "./panel-model.ts";
import type { PanelState } from "./panel-state.ts";

export interface LoadQuestion {
  readonly question: string;
  readonly yes: () => void;
}

export class Loader {
  readonly step: ReadonlySignal<LoadStep | undefined>;
  readonly question: Signal<LoadQuestion | undefined> = signal(undefined);
  readonly came: ReadonlySignal<number>;
  /** X loads nothing until then (X's clock, ms); undefined otherwise. */
  readonly blockedUntil: ReadonlySignal<number | undefined>;
  private readonly load: Signal<Load | undefined> = signal(undefined);
  private readonly known: Signal<ReadonlySet<string>> = signal(new Set<string>());
  private readonly model: PanelModel;
  private readonly state: PanelState;
  private readonly actions: PanelActions;

  constructor(model: PanelModel, state: PanelState, actions: PanelActions) {
    this.model = model;
    this.state = state;
    this.actions = actions;
    this.step = computed(() => {
      const load = this.load.value;
      const step = load && stepOf(load, model.now.value);
      return step === "over" ? undefined : step;
    });
    this.came = computed(() => this.countNew());
    this.blockedUntil = computed(() => this.limit());
  }

  follow(): () => void {
    return effect(() => {
      const load = this.load.value;
      const reading = this.model.reading.value;
      if (load && reading) this.load.value = withAnswer(load, reading);
    });
  }

  press(): void {
    if (this.step.peek() === "running" || this.blockedUntil.peek() !== undefined) return;
    void this.ask((anyway) => this.actions.loadNew(anyway));
  }

  /** Reloads one tab; asks first if something would be lost. */
  reloadTab(tabId: number): void {
    void this.ask((anyway) => this.actions.reloadTab(tabId, anyway));
  }

  private async ask(act: (anyway: boolean) => ReturnType<PanelActions["loadNew"]>, anyway = false) {
    const before = this.load.peek();
    batch(() => {
      this.question.value = undefined;
      this.known.value = new Set(this.model.feed.peek().map(({ post }) => post.id));
      this.load.value = { at: this.model.now.peek() };
    });
    const outcome = await act(anyway);
    if (outcome.ok) {
      this.load.value = { at: outcome.at };
      return;
    }
    this.load.value = before;
    const { sure } = outcome;
    if (sure !== undefined) this.question.value = { question: sure, yes: () => void this.ask(act, true) };
  }

  private countNew(): number {
    const known = this.known.value;
    const oldest = this.model.feed.value.find(({ post }) => known.has(post.id));
    return this.state.shown.value.filter(
      ({ post }) => !known.has(post.id) && (!oldest || compareIds(post.id, oldest.post.id) > 0),
    ).length;
  }

  private limit(): number | undefined {
    const { model, state } = this;
    const reading = model.reading.value;
    const tab = reading && searchTabOf(reading, state.chat.value, model.ownHandle.value);
    return tab && limitOf(tab.report, model.now.value);
  }
}
