import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Draft } from "../../../domain/drafts/draft.ts";
import type { PlannedEntry } from "../../../domain/drafts/planned.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { usePanel } from "../state/panel-context.ts";
import { DeskForm, deskFormName } from "./desk-form.tsx";
import { DeskPeople } from "./desk-people.tsx";
import { useChatChange } from "./use-chat-change.ts";

/** For hosts: the evening's questions, whom to welcome, whom to answer. Posts nothing by itself. */
export function DeskCard({ children }: { readonly children?: ComponentChildren }): VNode {
  const { composer, state, view } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  // Goes on with a change that was not kept when the desk was closed.
  const [edited, setEdited] = useState<Draft | undefined>(() => {
    const isTyped = ({ draft }: PlannedEntry) =>
      view.typed.peek().has(deskFormName(state.chat.peek().id, draft));
    return composer.state.planned.peek().find((entry) => isStillOpen(entry) && isTyped(entry))?.draft;
  });
  const close = () => {
    view.overlay.value = "none";
  };
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useChatChange(close);
  const planned = composer.state.planned.value;
  return (
    <dialog class="help links desk" ref={dialog} onClose={close} aria-labelledby="desk-title">
      <h2 id="desk-title">{words("deskTitle")}</h2>
      <div class="desk-parts">
        <section aria-labelledby="desk-questions">
          <h3 id="desk-questions">{words("deskQuestions")}</h3>
          {planned.length === 0 && <p class="soft">{words("deskNoQuestions")}</p>}
          <ol>
            {planned.map((entry) =>
              entry.draft.id === edited?.id ? (
                <li key={entry.draft.id}>
                  <DeskForm known={entry.draft} number={entry.number} done={() => setEdited(undefined)} />
                </li>
              ) : (
                <Planned key={entry.draft.id} entry={entry} edit={() => setEdited(entry.draft)} />
              ),
            )}
          </ol>
          {!edited && <DeskForm />}
        </section>
        <DeskPeople />
      </div>
      {children}
      <button type="button" class="primary" onClick={close}>
        {words("helpClose")}
      </button>
    </dialog>
  );
}

function Planned({ entry, edit }: { readonly entry: PlannedEntry; readonly edit: () => void }): VNode {
  const { composer, state: panel } = usePanel();
  const { draft, number, state } = entry;
  return (
    <li data-state={state} data-number={number}>
      <p dir="auto">
        <b class="num">
          {words("questionLabel", { letter: panel.letters.value.asked, number })}{" "}
          {state === "posted" && <Icon name="check" />}
        </b>
        <span>{draft.text}</span>
      </p>
      <p class="soft num">
        <When entry={entry} />
      </p>
      {isStillOpen(entry) && (
        <div class="desk-verbs">
          <button
            type="button"
            class="link"
            aria-label={words("deskPostLabel", { number })}
            onClick={() => void composer.handOverPlanned(draft)}
          >
            {words("deskPost")}
          </button>
          <button type="button" class="link" aria-label={words("deskEditLabel", { number })} onClick={edit}>
            {words("deskEdit")}
          </button>
          <button
            type="button"
            class="link"
            aria-label={words("deskDeleteLabel", { number })}
            onClick={() => void composer.remove(draft)}
          >
            {words("deskDelete")}
          </button>
        </div>
      )}
    </li>
  );
}

function isStillOpen({ state }: PlannedEntry): boolean {
  return state === "due" || state === "waiting";
}

function When({ entry: { draft, state, at } }: { readonly entry: PlannedEntry }): VNode {
  const { times } = usePanel();
  const minute = draft.planned?.minute;
  if (state === "posted") return <>{words("deskPosted")}</>;
  if (state === "handed-over") return <>{words("deskHandedOver")}</>;
  if (state === "due") return <>{words("deskDue")}</>;
  if (at !== undefined) return <>{words("deskAt", { time: times.exactClock(at) })}</>;
  return <>{minute === undefined ? words("deskNextInTurn") : words("deskAfter", { count: minute })}</>;
}
