import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { capOf } from "../parts/keys.ts";
import { usePanel } from "../state/panel-context.ts";

export function QuestionsHead(): VNode {
  const { state, view } = usePanel();
  const asked = state.questions.value.filter(({ wordings }) => wordings.length > 0).length;
  return (
    <section class="questions-head" aria-label={words("questionsTitle")}>
      <h2
        title={words("questionsStepTitle", { before: capOf("stepQuestion"), next: capOf("stepQuestion", 1) })}
      >
        {asked === 0 ? words("eveningNoQuestion") : words("pinnedAll", { count: asked })}
      </h2>
      {state.chat.value.schedule && (
        <button
          type="button"
          class="link"
          data-action="advance"
          onClick={() => {
            view.overlay.value = "advance";
          }}
        >
          {words("advanceOpenList")}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={words("questionsClose")}
        title={words("questionsClose")}
        onClick={() => {
          view.questions.value = false;
        }}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
