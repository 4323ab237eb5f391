import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { readHandle } from "../../domain/chat/chat-input.ts";
import { type OwnHandle, sourcedHandleOf } from "../../domain/x-status/own-handle.ts";
import { words, wordsOf } from "../../words/words.ts";
import { Field } from "../parts/field.tsx";
import { useFocusSwap } from "../parts/use-focus-swap.ts";
import type { OptionsProps } from "./options-model.ts";

export function HandleSection({ model, actions, announce }: OptionsProps): VNode {
  const byHand = model.settings.value.ownHandle;
  const [isSet, set] = useState(false);
  const place = useFocusSwap<HTMLElement>(isSet);
  const readFromX = async () => {
    const outcome = await actions.changeSettings({}, ["ownHandle"]);
    announce(outcome.ok ? words("optionsHandleFromXAgain") : outcome.failure.message);
  };
  return (
    <section aria-labelledby="handle-title" ref={place}>
      <h2 id="handle-title">{words("optionsHandle")}</h2>
      <p class="lead">{sentenceOf(sourcedHandleOf(model.reading.value, byHand))}</p>
      {isSet ? (
        <HandleForm byHand={byHand} given={{ model, actions, announce }} close={() => set(false)} />
      ) : (
        <div class="choices">
          <button type="button" class="link" onClick={() => set(true)}>
            {words(byHand === undefined ? "optionsHandleSet" : "optionsHandleChange")}
          </button>
          {byHand !== undefined && (
            <button type="button" class="link" onClick={() => void readFromX()}>
              {words("optionsHandleFromX")}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

interface HandleFormProps {
  readonly byHand: string | undefined;
  readonly given: OptionsProps;
  readonly close: () => void;
}

function HandleForm({ byHand, given: { actions, announce }, close }: HandleFormProps): VNode {
  const [typed, type] = useState(byHand === undefined ? "" : `@${byHand}`);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const save = async (event: Event) => {
    event.preventDefault();
    const reading = readHandle(typed);
    if (!reading.ok) return setProblem(wordsOf(reading.message));
    const outcome = await actions.changeSettings({ ownHandle: reading.handle });
    if (!outcome.ok) return setProblem(outcome.failure.message);
    close();
    return announce(words("optionsHandleSaved", { handle: reading.handle }));
  };
  const change = (value: string) => {
    type(value);
    setProblem(undefined);
  };
  return (
    <form class="chat-form" onSubmit={save} noValidate>
      <Field
        name="handle"
        label={words("optionsHandleLabel")}
        hint="@your_name"
        value={typed}
        problem={problem}
        change={change}
      />
      <div class="form-end">
        <button type="submit" class="primary">
          {words("chatFormSave")}
        </button>
        <button type="button" class="link" onClick={close}>
          {words("chatFormCancel")}
        </button>
      </div>
    </form>
  );
}

const sources = {
  hand: "optionsHandleByHand",
  "open-page": "optionsHandleOpenPage",
  "page-before": "optionsHandleLastPage",
} as const satisfies Readonly<Record<OwnHandle["from"], string>>;

function sentenceOf(own: OwnHandle | undefined): string {
  if (!own) return words("optionsHandleUnknown");
  return words(sources[own.from], { handle: own.handle });
}
