import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { words } from "../../../words/words.ts";
import type { Doubt } from "../state/muting.ts";
import { usePanel } from "../state/panel-context.ts";

export function DoubtDialog({ doubt }: { readonly doubt: Doubt }): VNode {
  const { muting } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      class="help doubt"
      ref={dialog}
      onClose={() => muting.answer(false)}
      aria-labelledby="doubt-question"
    >
      <p id="doubt-question">{doubt.question}</p>
      <div class="form-end">
        <button type="button" class="primary" onClick={() => muting.answer(false)}>
          {words("doubtKeep")}
        </button>
        <button type="button" class="link danger" onClick={() => muting.answer(true)}>
          {words("doubtMute")}
        </button>
      </div>
    </dialog>
  );
}
