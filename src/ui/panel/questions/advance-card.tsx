import { useComputed } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Post } from "../../../domain/post/post.ts";
import { advanceTimeOf } from "../../../domain/questions/advance-questions.ts";
import { words } from "../../../words/words.ts";
import { recordFault } from "../broken/record-fault.ts";
import { usePanel } from "../state/panel-context.ts";
import { type AdvanceView, advanceViewOf } from "../state/questions/advance-view.ts";
import { AdvanceLine } from "./advance-line.tsx";
import { useChatChange } from "./use-chat-change.ts";

/** What people asked before the evening, for the host who asks it in the chat. */
export function AdvanceCard(): VNode {
  const panel = usePanel();
  const { model, view } = panel;
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useAdvance();
  const close = () => {
    view.overlay.value = "none";
  };
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useChatChange(close);
  useEffect(() => {
    if (list) dialog.current?.querySelector<HTMLElement>("[data-current]")?.focus();
  }, [list === undefined]);
  const open = list?.shown.questions.filter(({ noteOf }) => noteOf(model.notes.value) === undefined).length;
  return (
    <dialog class="help links advance" ref={dialog} onClose={close} aria-labelledby="advance-title">
      <h2 id="advance-title">{words("advanceTitle")}</h2>
      {list === undefined && <p class="soft">{words("advanceReading")}</p>}
      {list && list.shown.questions.length === 0 && <p class="soft">{words("advanceNone")}</p>}
      {list && list.shown.questions.length > 0 && (
        <>
          <p class="soft num" role="status">
            {words("advanceOpen", { count: open ?? 0, all: list.shown.questions.length })}
          </p>
          <LeftOut view={list.shown} />
          {list.more > 0 && (
            <button type="button" class="link" data-action="more-advance" onClick={list.showMore}>
              {words("advanceMore", { count: list.more })}
            </button>
          )}
          <ol>
            {list.shown.questions.map((one) => (
              <AdvanceLine key={one.question.post.id} entry={one} />
            ))}
          </ol>
        </>
      )}
      <button type="button" class="primary" onClick={close}>
        {words("helpClose")}
      </button>
    </dialog>
  );
}

function LeftOut({ view: { aside, beyond } }: { readonly view: AdvanceView }): VNode {
  return (
    <>
      {aside > 0 && <p class="soft num">{words("advanceAside", { count: aside })}</p>}
      {beyond > 0 && <p class="soft num">{words("advanceBeyond", { count: beyond })}</p>}
    </>
  );
}

interface Advance {
  readonly shown: AdvanceView;
  /** How many questions came since. */
  readonly more: number;
  readonly showMore: () => void;
}

/** What comes while they read would push the rows from under their hand: it waits for a press. */
function useAdvance(): Advance | undefined {
  const panel = usePanel();
  const { actions, model, state } = panel;
  const [stored, setStored] = useState<readonly Post[] | undefined>(undefined);
  const [shown, setShown] = useState<AdvanceView | undefined>(undefined);
  const time = useMemo(() => advanceTimeOf(state.chat.peek(), state.xNow.peek()), [state]);
  const newest = useComputed(() => advanceViewOf(panel, time, stored ?? []));
  useEffect(() => {
    const read = time ? actions.postsBetween(time.from, time.to) : Promise.resolve([]);
    read.then(setStored, (error: unknown) => {
      recordFault(model, "questions", error);
      setStored([]);
    });
  }, [actions, model, time]);
  useEffect(() => {
    if (stored) setShown(advanceViewOf(panel, time, stored));
  }, [panel, stored, time]);
  if (!shown || !stored) return undefined;
  return {
    shown,
    more: Math.max(0, newest.value.questions.length - shown.questions.length),
    showMore: () => setShown(newest.peek()),
  };
}
