import { computed, type ReadonlySignal } from "@preact/signals";
import type { Chat } from "../../../../domain/chat/chat.ts";
import { lastEvening, newestAt, type Span } from "../../../../domain/evening/evening.ts";
import { askedBySpine } from "../../../../domain/feed/asked-by-spine.ts";
import type { Feed } from "../../../../domain/feed/feed.ts";
import { SpineKeeper } from "../../../../domain/feed/spine-keeper.ts";
import { type EveningTopic, topicTonight } from "../../../../domain/notes/evening-topic.ts";
import {
  answeredBy,
  type CurrentQuestion,
  currentQuestion,
  eveningQuestions,
} from "../../../../domain/questions/evening-questions.ts";
import { type QuestionPattern, usualPattern } from "../../../../domain/questions/question-pattern.ts";
import type { PlacementKind, SpineQuestion } from "../../../../domain/questions/spine-parts.ts";
import type { PanelModel } from "../panel-model.ts";
import type { FeedRow } from "../rows.ts";
import type { ViewState } from "../view-state.ts";
import { buildQuestionRows } from "./question-rows.ts";

export interface QuestionState {
  /** The posts that are not set aside, those of the spine's questions marked as such. */
  readonly shown: ReadonlySignal<Feed>;
  /** The chat's own for questions and answers. */
  readonly letters: ReadonlySignal<QuestionPattern>;
  /** What a post is in its evening. */
  readonly placeOf: (
    postId: string,
  ) => { readonly kind: PlacementKind; readonly number?: string } | undefined;
  /** The span of the posts that are not set aside. */
  readonly lastEvening: ReadonlySignal<Span>;
  readonly topic: ReadonlySignal<EveningTopic | undefined>;
  readonly questions: ReadonlySignal<readonly SpineQuestion[]>;
  readonly question: ReadonlySignal<CurrentQuestion | undefined>;
  /** The numbers that the person answered; undefined while it is not known who that is. */
  readonly answered: ReadonlySignal<ReadonlySet<string> | undefined>;
}

interface QuestionInput {
  readonly chat: ReadonlySignal<Chat>;
  readonly unmuted: ReadonlySignal<Feed>;
  readonly xNow: ReadonlySignal<number>;
  readonly latest: ReadonlySignal<number>;
}

export function createQuestions(
  model: PanelModel,
  view: ViewState,
  { chat, unmuted, xNow, latest }: QuestionInput,
): QuestionState & { readonly questionRows: ReadonlySignal<readonly FeedRow[]> } {
  const spines = new SpineKeeper();
  const spine = computed(() => spines.of(unmuted.value, chat.value, model.notes.value.marks));
  const shown = computed(() => askedBySpine(unmuted.value, spine.value));
  // Apart: the clock ticks, and what is derived from an evening need not be derived anew.
  const newest = computed(() => newestAt(shown.value, latest.value));
  const evening = computed(() => lastEvening(shown.value, chat.value, newest.value));
  const questions = computed(() => eveningQuestions(spine.value, evening.value.from));
  const question = computed(() => currentQuestion(questions.value, spine.value.evening.current));
  const answered = computed(() => {
    const handle = model.ownHandle.value;
    return handle === undefined ? undefined : answeredBy(spine.value, handle);
  });
  return {
    shown,
    letters: computed(() => chat.value.letters ?? usualPattern),
    placeOf: (postId) => {
      const placement = spine.value.placements.get(postId);
      const question = spine.value.questions.find(({ id }) => id === placement?.question);
      return placement && { kind: placement.kind, ...(question && { number: question.number }) };
    },
    lastEvening: evening,
    topic: computed(() => {
      const posts = shown.value.map(({ post }) => post);
      return topicTonight(chat.value, model.notes.value.topics, posts, xNow.value);
    }),
    questions,
    question,
    answered,
    questionRows: computed(() =>
      buildQuestionRows({
        questions: questions.value,
        items: new Map(shown.value.map((item) => [item.post.id, item])),
        current: question.value?.id,
        answered: answered.value,
        open: view.openQuestions.value,
        meanwhile: view.openMeanwhile.value,
      }),
    ),
  };
}
