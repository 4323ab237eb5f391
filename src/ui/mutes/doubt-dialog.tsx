import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePanel } from "../panel/panel-context.ts";
import type { Doubt } from "./muting.ts";

/** The second, explicit yes before a moderator, a guest or oneself is muted. Keeping is what Enter and Escape do. */
export function DoubtDialog({ doubt }: { readonly doubt: Doubt }): VNode {
  const { muting } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
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
          Do not mute
        </button>
        <button type="button" class="link danger" onClick={() => muting.answer(true)}>
          Mute anyway
        </button>
      </div>
    </dialog>
  );
}
