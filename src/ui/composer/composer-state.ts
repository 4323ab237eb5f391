import { computed, type ReadonlySignal } from "@preact/signals";
import type { Chat } from "../../domain/chat.ts";
import { type Count, countPrepared, prepareText } from "../../domain/counting/count.ts";
import { houseRuleOf } from "../../domain/counting/rules.ts";
import type { Draft } from "../../domain/draft.ts";
import { isOverdue } from "../../domain/draft-posted.ts";
import { type HandOverText, handOverProblem, handOverTextOf, xRuleFor } from "../../domain/draft-text.ts";
import { type EveningPhase, phaseOf } from "../../domain/evening-phase.ts";
import type { Question } from "../../domain/question.ts";
import { currentSession } from "../../domain/session.ts";
import { compareIds } from "../../domain/snowflake.ts";
import type { PanelModel } from "../panel/panel-model.ts";
import type { PanelState } from "../panel/panel-state.ts";
import type { ComposerModel } from "./composer-model.ts";

/** The drafts of a chat by what is to be done with them, last changed first; the one in the box is in none. */
export interface SortedDrafts {
  readonly open: readonly Draft[];
  readonly held: readonly Draft[];
  readonly handedOver: readonly Draft[];
  readonly elsewhere: readonly Draft[];
}

/** What follows from the drafts and the panel; worked out when it is looked at. */
export interface ComposerState {
  /** The text as it would go to X now. */
  readonly composed: ReadonlySignal<HandOverText>;
  readonly counts: ReadonlySignal<{ readonly house: Count; readonly x: Count }>;
  /** Why this cannot be handed over, in a sentence. */
  readonly problem: ReadonlySignal<string | undefined>;
  readonly sorted: ReadonlySignal<SortedDrafts>;
  /** Where the evening stands; undefined when none is on. */
  readonly phase: ReadonlySignal<EveningPhase | undefined>;
  /** A question that was asked after the one that is being answered. */
  readonly newerQuestion: ReadonlySignal<Question | undefined>;
  /** A draft that was handed over so long ago that its post should have been seen. */
  readonly unsettled: ReadonlySignal<Draft | undefined>;
  /** A draft that has just gone to X. */
  readonly onItsWay: ReadonlySignal<Draft | undefined>;
}

const nothing: Pick<Draft, "text" | "target" | "outside" | "hashtagPlace"> = { text: "" };

export function createComposerState(
  model: ComposerModel,
  panel: PanelState,
  panelModel: PanelModel,
): ComposerState {
  const composed = computed(() => handOverTextOf(model.current.value ?? nothing, panel.chat.value));
  const counts = computed(() => countsOf(composed.value.text, panel.chat.value, model.current.value?.target));
  const currentId = computed(() => model.current.value?.id);
  const sorted = computed(() => sortDrafts(model.drafts.value, panel.chat.value.id, currentId.value));
  return {
    composed,
    counts,
    problem: computed(() => problemOf(model.current.value, composed.value.text, counts.value.x)),
    sorted,
    phase: computed(() => {
      const now = panel.xNow.value;
      return phaseOf(currentSession(panelModel.feed.value, panel.chat.value, now), now);
    }),
    newerQuestion: computed(() => newerThan(model.current.value, panel.question.value)),
    unsettled: computed(() => {
      const now = panelModel.now.value;
      return sorted.value.handedOver.findLast((draft) => isOverdue(draft, now));
    }),
    onItsWay: computed(() => {
      const now = panelModel.now.value;
      return sorted.value.handedOver.find((draft) => !isOverdue(draft, now));
    }),
  };
}

/** The person's own words, without spaces around them. */
export function ownWords(draft: Pick<Draft, "text"> | undefined): string {
  return draft?.text.trim() ?? "";
}

/** The drafts of a chat, sorted by what is to be done with them. */
export function sortDrafts(drafts: readonly Draft[], chatId: string, currentId?: string): SortedDrafts {
  const others = drafts.filter(({ id }) => id !== currentId);
  const here = others.filter((draft) => draft.chatId === chatId);
  return {
    open: here.filter((draft) => !draft.handedOver && !draft.held),
    held: here.filter((draft) => !draft.handedOver && draft.held),
    handedOver: here.filter((draft) => draft.handedOver),
    elsewhere: others.filter((draft) => draft.chatId !== chatId && !draft.handedOver),
  };
}

function countsOf(text: string, chat: Chat, target: Draft["target"]): { house: Count; x: Count } {
  const prepared = prepareText(text);
  return {
    house: countPrepared(prepared, houseRuleOf(chat)),
    x: countPrepared(prepared, xRuleFor(target)),
  };
}

/** What is said of a draft without words; it goes without saying while nothing was typed. */
export const nothingToPost = "There is nothing to post yet.";

/** A quote may go without words, though the house rules ask for them; a label and a hashtag alone say nothing. */
function problemOf(draft: Draft | undefined, text: string, count: Count): string | undefined {
  if (ownWords(draft) === "" && draft?.target?.kind !== "quote") return nothingToPost;
  return handOverProblem(text, draft?.target, count);
}

function newerThan(draft: Draft | undefined, question: Question | undefined): Question | undefined {
  const target = draft?.target;
  if (target?.kind !== "answer" || !question || question.number === target.question) return undefined;
  return compareIds(question.post.id, target.postId) > 0 ? question : undefined;
}
