import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { keyed } from "../parts/keys.ts";
import { type PanelContext, usePanel } from "../state/panel-context.ts";

/** "Load new": one press loads newer posts once; the button shows the progress. */
export function LoadButton(): VNode | null {
  const panel = usePanel();
  const { loader, state } = panel;
  const step = loader.step.value;
  const isRunning = step === "running";
  const blocked = blockedSentence(panel);
  const isWanted = state.sentence.value?.actions.some(({ name }) => name === "load-new") ?? false;
  const outcome =
    step === "answered" ? cameWords(loader.came.value) : isRunning ? words("loadNewLoading") : undefined;
  return (
    <>
      <button
        type="button"
        class={`load-new ${isWanted ? "wanted" : ""}`}
        data-action="load-new"
        data-step={step}
        aria-label={outcome === undefined ? words("loadNewLabel") : words("loadNewLabelAfter", { outcome })}
        aria-disabled={isRunning || blocked !== undefined}
        aria-busy={isRunning}
        {...keyed("loadNew", (key) => blocked ?? words("loadNewTitle", { key }))}
        onClick={() => loader.press()}
      >
        <Icon name="reload" />
        <span class={step === "answered" ? "num" : "wide-only"}>{outcome ?? words("loadNew")}</span>
      </button>
      <span class="for-screen-readers" role="status">
        {outcome}
      </span>
    </>
  );
}

function blockedSentence({ loader, times }: PanelContext): string | undefined {
  const until = loader.blockedUntil.value;
  return until === undefined ? undefined : words("loadNewBlocked", { time: times.clock(until) });
}

function cameWords(count: number): string {
  return count === 0 ? words("loadNewNone") : words("newBarNew", { count });
}
