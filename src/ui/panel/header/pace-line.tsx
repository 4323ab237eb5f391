import type { VNode } from "preact";
import { paceWords, planWords } from "../../../domain/x-status/refresh-words.ts";
import { words, wordsOf } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";

export function PaceLine(): VNode | null {
  const { model, state, times, view } = usePanel();
  const plan = state.plan.value;
  const pace = model.settings.value.refreshEvery;
  const doing = planWords(plan, model.now.value, times.clock);
  if (doing === undefined || pace === undefined) return null;
  const isOpen = view.overlay.value === "pace";
  const isPaused = plan.state === "paused";
  return (
    <button
      type="button"
      class={`pace-line ${plan.state}`}
      aria-expanded={isOpen}
      aria-controls="pace"
      onClick={() => {
        view.overlay.value = isOpen ? "none" : "pace";
      }}
    >
      <i class="mark" aria-hidden="true" />
      <span class="num">
        <span class="for-screen-readers">{words("autoRefreshSpoken")} </span>
        <span class={isPaused ? "wide-only" : ""}>{wordsOf(paceWords(pace))}</span>
        {/* Screen readers hear the pace and a pause, not each second. */}
        <span aria-hidden={!isPaused}>
          <span class={isPaused ? "wide-only" : ""}> · </span>
          {wordsOf(doing)}
        </span>
      </span>
    </button>
  );
}
