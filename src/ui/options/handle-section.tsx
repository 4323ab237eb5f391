import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { readHandle } from "../../domain/chat-input.ts";
import { type OwnHandle, sourcedHandleOf } from "../../domain/heard-last.ts";
import { useFocusSwap } from "../base/use-focus-swap.ts";
import { Field } from "../chat-form/field.tsx";
import type { OptionsProps } from "./options-model.ts";

/** Whose mentions are looked for: the account that X's page shows, or one set by hand. */
export function HandleSection({ model, actions, say }: OptionsProps): VNode {
  const byHand = model.settings.value.ownHandle;
  const [isSet, set] = useState(false);
  const place = useFocusSwap<HTMLElement>(isSet);
  const readFromX = async () => {
    const outcome = await actions.changeSettings({}, ["ownHandle"]);
    say(outcome.ok ? "Your handle is read from X's page again." : outcome.failure.message);
  };
  return (
    <section aria-labelledby="handle-title" ref={place}>
      <h2 id="handle-title">You</h2>
      <p class="lead">{sentenceOf(sourcedHandleOf(model.reading.value, byHand))}</p>
      {isSet ? (
        <HandleForm byHand={byHand} given={{ model, actions, say }} close={() => set(false)} />
      ) : (
        <div class="choices">
          <button type="button" class="link" onClick={() => set(true)}>
            {byHand === undefined ? "Set it by hand" : "Change it"}
          </button>
          {byHand !== undefined && (
            <button type="button" class="link" onClick={() => void readFromX()}>
              Read it from X
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

function HandleForm({ byHand, given: { actions, say }, close }: HandleFormProps): VNode {
  const [typed, type] = useState(byHand === undefined ? "" : `@${byHand}`);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const save = async (event: Event) => {
    event.preventDefault();
    const reading = readHandle(typed);
    if (!reading.ok) return setProblem(reading.message);
    const outcome = await actions.changeSettings({ ownHandle: reading.handle });
    if (!outcome.ok) return setProblem(outcome.failure.message);
    close();
    return say(`Mentions of @${reading.handle} are yours now.`);
  };
  const change = (value: string) => {
    type(value);
    setProblem(undefined);
  };
  return (
    <form class="chat-form" onSubmit={save} noValidate>
      <Field
        name="handle"
        label="Your handle on X"
        hint="@your_name"
        value={typed}
        problem={problem}
        change={change}
      />
      <div class="form-end">
        <button type="submit" class="primary">
          Save
        </button>
        <button type="button" class="link" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function sentenceOf(own: OwnHandle | undefined): string {
  if (!own) return "Chatside reads your handle from X's page once you are signed in there.";
  if (own.from === "hand") return `You are @${own.handle}, set by hand.`;
  const says = own.from === "open-page" ? "as X's page says" : "as X's page said when it was last open";
  return `You are @${own.handle}, ${says}; it follows when you switch accounts.`;
}
