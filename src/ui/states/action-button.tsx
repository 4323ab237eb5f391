import type { VNode } from "preact";
import type { ReadingAction } from "../../domain/reading-sentence.ts";
import { usePanel } from "../panel/panel-context.ts";
import type { PanelActions } from "../panel/panel-model.ts";

interface ActionButtonProps {
  readonly action: ReadingAction;
  readonly look: "primary" | "link";
}

/** The one button of a situation. What it does happens once, for this click. */
export function ActionButton({ action, look }: ActionButtonProps): VNode {
  const { actions } = usePanel();
  return (
    <button type="button" class={look} data-action={action.name} onClick={() => perform(action, actions)}>
      {action.label}
    </button>
  );
}

function perform({ name, tabId }: ReadingAction, actions: PanelActions): void {
  if (name === "open-chat" || tabId === undefined) actions.openChat();
  else if (name === "bring-forward") actions.bringForward(tabId);
  else if (name === "reload-tab") actions.reloadTab(tabId);
  else actions.moveToWindow(tabId);
}
