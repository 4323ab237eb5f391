import type { VNode } from "preact";
import type { ReadingAction } from "../../../domain/x-status/reading-situation.ts";
import { wordsOf } from "../../../words/words.ts";
import { type PanelContext, usePanel } from "../state/panel-context.ts";

interface ActionButtonProps {
  readonly action: ReadingAction;
  readonly look: "primary" | "link";
}

export function ActionButton({ action, look }: ActionButtonProps): VNode {
  const panel = usePanel();
  return (
    <button type="button" class={look} data-action={action.name} onClick={() => perform(action, panel)}>
      {wordsOf(action.label)}
    </button>
  );
}

function perform({ name, tabId }: ReadingAction, { actions, loader }: PanelContext): void {
  if (name === "load-new") loader.press();
  else if (name === "open-chat" || tabId === undefined) actions.openChat();
  else if (name === "bring-forward") actions.bringForward(tabId);
  else if (name === "reload-tab") loader.reloadTab(tabId);
  else actions.moveToWindow(tabId);
}
