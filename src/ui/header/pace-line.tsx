import type { VNode } from "preact";
import { paceWords, planWords } from "../../domain/refresh-words.ts";
import { usePanel } from "../panel/panel-context.ts";

/** Of auto-refresh, while it is on: its pace, when it loads next or why it pauses; leads to its choices. */
export function PaceLine(): VNode | null {
  const { model, state, times, view } = usePanel();
  const plan = state.plan.value;
  const pace = model.settings.value.refreshEvery;
  const words = planWords(plan, model.now.value, times.clock);
  if (words === undefined || pace === undefined) return null;
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
        <span class="for-screen-readers">Load new posts by itself: </span>
        <span class={isPaused ? "wide-only" : ""}>{paceWords(pace)}</span>
        {/* Screen readers hear the pace and a pause, not each second. */}
        <span aria-hidden={!isPaused}>
          <span class={isPaused ? "wide-only" : ""}> · </span>
          {words}
        </span>
      </span>
    </button>
  );
}
