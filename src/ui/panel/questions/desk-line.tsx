import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";

/** The planned question whose time has come: one press hands it to X's composer. */
export function DeskLine(): VNode | null {
  const { composer, view } = usePanel();
  const due = composer.state.due.value;
  if (!due) return null;
  const { draft, number } = due;
  return (
    <section class="desk-line" aria-label={words("deskLine", { number })}>
      <p role="status">
        <b>{words("deskLine", { number })}</b>
        <span class="lines-2" dir="auto">
          {draft.text}
        </span>
      </p>
      <div>
        <button
          type="button"
          class="link"
          aria-label={words("deskOpenLabel")}
          onClick={() => {
            view.overlay.value = "desk";
          }}
        >
          {words("deskOpen")}
        </button>
        <button
          type="button"
          class="primary"
          data-action="post-planned"
          aria-label={words("deskPostLabel", { number })}
          onClick={() => void composer.handOverPlanned(draft)}
        >
          {words("deskPost")}
        </button>
      </div>
    </section>
  );
}
