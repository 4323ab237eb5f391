import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Correction } from "../../../domain/questions/spine-parts.ts";
import { words } from "../../../words/words.ts";
import { Field } from "../../parts/field.tsx";
import { useDismiss } from "../../parts/use-dismiss.ts";
import { usePanel } from "../state/panel-context.ts";
import { useChatChange } from "./use-chat-change.ts";

/** The person corrects what a post is: a missed question, a wrong number, or neither. */
export function CorrectionCard({ postId }: { readonly postId: string }): VNode {
  const { actions, model, state, view } = usePanel();
  const close = () => {
    view.correcting.value = undefined;
  };
  useChatChange(close);
  const card = useDismiss<HTMLDivElement>(close, "[data-action=mark]");
  const number = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(
    () => state.placeOf(postId)?.number ?? nextNumber(state.questions.peek()),
  );
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const correct = (next: Correction | undefined) => {
    actions.note({ kind: "mark", postId, ...(next && { mark: next }) });
    close();
  };
  const correctAs = (as: "question" | "answer") => {
    const read = /^\D{0,3}(\d{1,3}(?:\.\d{1,2})?[a-z]?|bonus)\W*$/iu.exec(typed.trim())?.[1]?.toLowerCase();
    if (read !== undefined) return correct({ as, number: read });
    setProblem(words("correctionNumberProblem"));
    return number.current?.querySelector("input")?.focus();
  };
  return (
    <div
      class="card form-card correction-card"
      ref={card}
      role="dialog"
      aria-label={words("correctionTitle")}
    >
      <h2>{words("correctionTitle")}</h2>
      <form
        class="chat-form"
        ref={number}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          correctAs("question");
        }}
      >
        <Field
          name="mark-number"
          label={words("correctionNumber")}
          hint="3"
          value={typed}
          problem={problem}
          change={(value) => {
            setTyped(value);
            setProblem(undefined);
          }}
        />
        <div class="form-end">
          <button type="submit" class="primary" data-action="mark-question">
            {words("correctionQuestion")}
          </button>
          <button type="button" class="link" data-action="mark-answer" onClick={() => correctAs("answer")}>
            {words("correctionAnswer")}
          </button>
          <button
            type="button"
            class="link"
            data-action="mark-nothing"
            onClick={() => correct({ as: "nothing" })}
          >
            {words("correctionNothing")}
          </button>
          {model.notes.value.marks[postId] && (
            <button type="button" class="link" data-action="mark-none" onClick={() => correct(undefined)}>
              {words("correctionUndo")}
            </button>
          )}
          <button type="button" class="link" onClick={close}>
            {words("chatFormCancel")}
          </button>
        </div>
      </form>
    </div>
  );
}

function nextNumber(questions: readonly { readonly number: string }[]): string {
  const highest = Math.max(0, ...questions.map(({ number }) => Number.parseInt(number, 10) || 0));
  return String(highest + 1);
}
