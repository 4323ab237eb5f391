import type { VNode } from "preact";
import { shownNumber } from "../../../domain/questions/shown-number.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { usePanel } from "../state/panel-context.ts";
import { toggled } from "../state/questions/open-questions.ts";
import type { QuestionHead } from "../state/questions/question-head.ts";

export function QuestionLine({ head }: { readonly head: QuestionHead }): VNode {
  const { state, view } = usePanel();
  const { question, isOpen, isCurrent } = head;
  const [first] = question.wordings;
  const toggle = () => {
    view.steppedTo.value = question.id;
    view.openQuestions.value = toggled(view.openQuestions.peek(), question.id);
  };
  return (
    <button
      type="button"
      class={isCurrent ? "question-line current" : "question-line"}
      aria-expanded={isOpen}
      onClick={toggle}
    >
      <b class="num">
        {words("questionLabel", { letter: state.letters.value.asked, number: shownNumber(question.number) })}
      </b>
      <span class={isOpen ? "asked-words soft" : "asked-words"} dir="auto">
        {first ? first.text : words("questionNotAsked")}
      </span>
      <Icon name="chevron" />
      <Figures head={head} />
    </button>
  );
}

function Figures({ head }: { readonly head: QuestionHead }): VNode {
  const { state, times } = usePanel();
  const { question, newestAt, isAnswered } = head;
  const answers = question.answers.length;
  return (
    <span class="question-figures soft num">
      {words("questionAnswers", { count: answers })}
      {newestAt !== undefined &&
        ` · ${words("questionNewest", { ago: times.agoInWords(newestAt, state.xNow.value) })}`}
      {isAnswered === true && <em>{` · ${words("questionYours")}`}</em>}
      {isAnswered === false && question.wordings.length > 0 && ` · ${words("questionNotYours")}`}
    </span>
  );
}

interface MeanwhileProps {
  readonly questionId: string;
  readonly count: number;
  readonly isOpen: boolean;
}

export function MeanwhileLine({ questionId, count, isOpen }: MeanwhileProps): VNode {
  const { view } = usePanel();
  return (
    <div class="meanwhile">
      <button
        type="button"
        class="quiet"
        aria-expanded={isOpen}
        onClick={() => {
          view.openMeanwhile.value = toggled(view.openMeanwhile.peek(), questionId);
        }}
      >
        {words("questionMeanwhile", { count })}
      </button>
    </div>
  );
}
