import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Draft } from "../../../domain/drafts/draft.ts";
import { words } from "../../../words/words.ts";
import { Field } from "../../parts/field.tsx";
import { usePanel } from "../state/panel-context.ts";
import type { TypedQuestion } from "../state/view-state.ts";

interface DeskFormProps {
  readonly known?: Draft;
  readonly number?: string;
  readonly done?: () => void;
}

interface Problems {
  readonly text?: string;
  readonly minute?: string;
}

const mostMinutes = 24 * 60;

/** A new question for the evening, or one that is changed. */
export function DeskForm({ known, number, done }: DeskFormProps): VNode {
  const { composer, state, view } = usePanel();
  const box = useRef<HTMLTextAreaElement>(null);
  const form = deskFormName(state.chat.value.id, known);
  const typedIn = (all: ReadonlyMap<string, TypedQuestion>): TypedQuestion =>
    all.get(form) ?? { text: known?.text ?? "", minute: String(known?.planned?.minute ?? "") };
  const { text, minute } = typedIn(view.typed.value);
  const type = (changes: Partial<TypedQuestion>) => {
    const all = view.typed.peek();
    view.typed.value = new Map(all).set(form, { ...typedIn(all), ...changes });
  };
  const end = () => {
    view.typed.value = new Map([...view.typed.peek()].filter(([name]) => name !== form));
    done?.();
  };
  const [problems, setProblems] = useState<Problems>({});
  const next = number ?? composer.state.nextNumber.value;
  const keep = (event: Event) => {
    event.preventDefault();
    const after = minute.trim() === "" ? undefined : minutesOf(minute);
    const found: Problems = {
      ...(text.trim() === "" && { text: words("deskTextMissing") }),
      ...(after === "none" && { minute: words("deskMinuteProblem") }),
    };
    setProblems(found);
    if (after === "none" || found.text !== undefined) return;
    composer.plan({ number: next, ...(after !== undefined && { minute: after }) }, text.trim(), known);
    end();
    box.current?.focus();
  };
  return (
    <form class="chat-form desk-form" noValidate onSubmit={keep}>
      <div class="field">
        <label for={`desk-text-${known?.id ?? "new"}`}>{words("deskNew", { number: next })}</label>
        <textarea
          id={`desk-text-${known?.id ?? "new"}`}
          name="desk-text"
          rows={2}
          dir="auto"
          maxLength={4000}
          ref={box}
          value={text}
          aria-invalid={problems.text !== undefined}
          onInput={(event) => type({ text: event.currentTarget.value })}
        />
        {problems.text !== undefined && (
          <p class="problem" role="alert">
            {problems.text}
          </p>
        )}
      </div>
      <Field
        name="desk-minute"
        label={words("deskMinute")}
        hint={words("deskMinuteHint")}
        value={minute}
        problem={problems.minute}
        numeric
        change={(typed) => type({ minute: typed })}
      />
      <div class="form-end">
        <button type="submit" class="primary">
          {words(known ? "deskKeep" : "deskAdd")}
        </button>
        {done && (
          <button type="button" class="link" onClick={end}>
            {words("deskCancel")}
          </button>
        )}
      </div>
    </form>
  );
}

export function deskFormName(chatId: string, known?: Draft): string {
  return `${chatId} ${known?.id ?? "new"}`;
}

function minutesOf(typed: string): number | "none" {
  const minutes = Number(typed);
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= mostMinutes ? minutes : "none";
}
