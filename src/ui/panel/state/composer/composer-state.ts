import { computed, type ReadonlySignal } from "@preact/signals";
import { isHostOf } from "../../../../domain/chat/chat.ts";
import { canBeTakenBack, type Draft, isOverdue } from "../../../../domain/drafts/draft.ts";
import {
  dueOf,
  nextPlannedNumber,
  ofSession,
  type PlannedEntry,
  plannedOf,
} from "../../../../domain/drafts/planned.ts";
import { type EveningPhase, phaseOf } from "../../../../domain/evening/evening-phase.ts";
import { currentSession } from "../../../../domain/evening/session.ts";
import { compareIds } from "../../../../domain/post/snowflake.ts";
import type { CurrentQuestion } from "../../../../domain/questions/evening-questions.ts";
import type { PanelModel } from "../panel-model.ts";
import type { PanelState } from "../panel-state.ts";
import type { ComposerModel } from "./composer-model.ts";

/** A chat's drafts by what to do with them, last changed first, without the one in the box. */
export interface SortedDrafts {
  /** Questions that were written beforehand. */
  readonly planned: readonly Draft[];
  readonly open: readonly Draft[];
  readonly held: readonly Draft[];
  readonly handedOver: readonly Draft[];
  readonly elsewhere: readonly Draft[];
}

export interface ComposerState {
  readonly sorted: ReadonlySignal<SortedDrafts>;
  /** Posted in the last day in any chat, for taking back. */
  readonly posted: ReadonlySignal<readonly Draft[]>;
  /** If the person hosts the chat: its planned questions, including those posted tonight. */
  readonly planned: ReadonlySignal<readonly PlannedEntry[]>;
  /** Of the next planned question. */
  readonly nextNumber: ReadonlySignal<string>;
  readonly due: ReadonlySignal<PlannedEntry | undefined>;
  readonly phase: ReadonlySignal<EveningPhase | undefined>;
  readonly newerQuestion: ReadonlySignal<CurrentQuestion | undefined>;
  readonly unsettled: ReadonlySignal<Draft | undefined>;
  readonly onItsWay: ReadonlySignal<Draft | undefined>;
}

const nothingPlanned: readonly PlannedEntry[] = [];

export function createComposerState(
  model: ComposerModel,
  panel: PanelState,
  panelModel: PanelModel,
): ComposerState {
  const currentId = computed(() => model.current.value?.id);
  const chatIds = computed(() => new Set(panelModel.chats.value.map(({ id }) => id)));
  const sorted = computed(() =>
    sortDrafts(model.drafts.value, panel.chat.value.id, {
      currentId: currentId.value,
      chatIds: chatIds.value,
    }),
  );
  const session = computed(() => currentSession(panelModel.feed.value, panel.chat.value, panel.xNow.value));
  const ofChat = computed(() =>
    [...model.drafts.value, ...model.posted.value].filter(
      ({ chatId, planned }) => planned && chatId === panel.chat.value.id,
    ),
  );
  // In a daily chat, what was posted yesterday is not a question of tonight.
  const sinceOurs = computed(() => {
    const since = session.value?.startsAt;
    return since === undefined ? undefined : since - (panel.xNow.value - panelModel.now.value);
  });
  const planned = computed(() =>
    ofChat.value.length > 0 && isHostOf(panel.chat.value, panel.ownHandle.value)
      ? plannedOf(ofSession(ofChat.value, sinceOurs.value), session.value, panel.xNow.value)
      : nothingPlanned,
  );
  return {
    planned,
    nextNumber: computed(() => nextPlannedNumber(planned.value, session.value !== undefined)),
    due: computed(() => dueOf(planned.value)),
    sorted,
    posted: computed(() => model.posted.value.filter((draft) => canBeTakenBack(draft, panelModel.now.value))),
    phase: computed(() => phaseOf(session.value, panel.xNow.value)),
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

export function ownWords(draft: Pick<Draft, "text"> | undefined): string {
  return draft?.text.trim() ?? "";
}

interface SortedBy {
  /** The draft in the box. */
  readonly currentId?: string | undefined;
  readonly chatIds: ReadonlySet<string>;
}

/** A planned question is at its chat's desk; if that chat was removed, it is among other chats' drafts. */
export function sortDrafts(
  drafts: readonly Draft[],
  chatId: string,
  { currentId, chatIds }: SortedBy,
): SortedDrafts {
  // A thread is written on the recap page; here only its posts on the way to X matter.
  const others = drafts.filter(
    ({ id, thread, handedOver }) => id !== currentId && (thread === undefined || handedOver !== undefined),
  );
  const here = others.filter((draft) => draft.chatId === chatId);
  return {
    planned: here.filter((draft) => !draft.handedOver && draft.planned),
    open: here.filter((draft) => !draft.handedOver && !draft.held && !draft.planned),
    held: here.filter((draft) => !draft.handedOver && draft.held && !draft.planned),
    handedOver: here.filter((draft) => draft.handedOver),
    elsewhere: others.filter(
      (draft) =>
        draft.chatId !== chatId && !draft.handedOver && !(draft.planned && chatIds.has(draft.chatId)),
    ),
  };
}

function newerThan(
  draft: Draft | undefined,
  question: CurrentQuestion | undefined,
): CurrentQuestion | undefined {
  const target = draft?.target;
  if (target?.kind !== "answer" || !question || question.number === target.question) return undefined;
  return compareIds(question.post.id, target.postId) > 0 ? question : undefined;
}
