import type { VNode } from "preact";
import { searchTabOf } from "../../../domain/x-status/search-tab.ts";
import { words } from "../../../words/words.ts";
import { type PanelContext, usePanel } from "../state/panel-context.ts";

export function LoadNote(): VNode | null {
  const panel = usePanel();
  const { loader } = panel;
  const question = loader.question.value;
  if (question) {
    return (
      <div class="load-note" role="alertdialog" aria-label={question.question}>
        <p>{question.question}</p>
        <button type="button" class="link danger" onClick={question.yes}>
          {words("loadNoteReload")}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => {
            loader.question.value = undefined;
          }}
        >
          {words("loadNoteLeave")}
        </button>
      </div>
    );
  }
  return loader.step.value === "late" ? <Late {...panel} /> : null;
}

function Late({ actions, model, state }: PanelContext): VNode {
  const reading = model.reading.value ?? { tabs: [] };
  const tabId = (searchTabOf(reading, state.chat.value, model.ownHandle.value) ?? reading.tabs[0])?.tabId;
  return (
    <div class="load-note" role="status">
      <p>{words("loadNoteLate")}</p>
      {tabId !== undefined && (
        <button type="button" class="link" onClick={() => actions.bringForward(tabId)}>
          {words("loadNoteShow")}
        </button>
      )}
    </div>
  );
}
