import type { VNode } from "preact";
import { Icon } from "../base/icon.tsx";
import { type PanelContext, usePanel } from "../panel/panel-context.ts";

/** "Load new": one press has X load what is newer, once; how that goes stands in the button itself. */
export function LoadButton(): VNode | null {
  const panel = usePanel();
  const { loader, state } = panel;
  const step = loader.step.value;
  const isRunning = step === "running";
  const blocked = blockedSentence(panel);
  const isWanted = state.sentence.value?.actions.some(({ name }) => name === "load-new") ?? false;
  const outcome = step === "answered" ? cameWords(loader.came.value) : isRunning ? "Loading" : undefined;
  return (
    <>
      <button
        type="button"
        class={`load-new ${isWanted ? "wanted" : ""}`}
        data-action="load-new"
        data-step={step}
        aria-label={outcome === undefined ? "Load new posts" : `${outcome}. Load new posts`}
        aria-disabled={isRunning || blocked !== undefined}
        aria-busy={isRunning}
        title={blocked ?? "Load new posts on X ( . )"}
        onClick={() => loader.press()}
      >
        <Icon name="reload" />
        <span class={step === "answered" ? "num" : "wide-only"}>{outcome ?? "Load new"}</span>
      </button>
      <span class="for-screen-readers" role="status">
        {outcome}
      </span>
    </>
  );
}

function blockedSentence({ loader, times }: PanelContext): string | undefined {
  const until = loader.blockedUntil.value;
  return until === undefined ? undefined : `X lets this account load no more until ${times.clock(until)}.`;
}

function cameWords(count: number): string {
  return count === 0 ? "Nothing new" : `${count} new`;
}
