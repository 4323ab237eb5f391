import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { PaceChoice } from "../../parts/pace-choice.tsx";
import { useDismiss } from "../../parts/use-dismiss.ts";
import { usePanel } from "../state/panel-context.ts";

export function PaceCard(): VNode {
  const { actions, model, view } = usePanel();
  const card = useDismiss<HTMLDivElement>(() => {
    view.overlay.value = "none";
  }, ".pace-line, .chat-name");
  return (
    <div class="card pace-card" id="pace" ref={card}>
      <h2>{words("autoRefresh")}</h2>
      <PaceChoice pace={model.settings.value.refreshEvery} choose={actions.choosePace} />
    </div>
  );
}
