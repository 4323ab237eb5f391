import type { VNode } from "preact";
import { useDismiss } from "../base/use-dismiss.ts";
import { usePanel } from "../panel/panel-context.ts";
import { PaceChoice } from "./pace-choice.tsx";

/** The choices of auto-refresh, over the feed's beginning. */
export function PaceCard(): VNode {
  const { actions, model, view } = usePanel();
  const card = useDismiss<HTMLDivElement>(() => {
    view.overlay.value = "none";
  }, ".pace-line, .chat-name");
  return (
    <div class="card pace-card" id="pace" ref={card}>
      <h2>Load new posts by itself</h2>
      <PaceChoice pace={model.settings.value.refreshEvery} choose={actions.choosePace} />
    </div>
  );
}
