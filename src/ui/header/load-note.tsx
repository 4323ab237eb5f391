import type { VNode } from "preact";
import { searchTabOf } from "../../domain/search-tab.ts";
import { type PanelContext, usePanel } from "../panel/panel-context.ts";

/** What loading new posts wants to know first, or what to do when X does not answer; nothing most of the time. */
export function LoadNote(): VNode | null {
  const panel = usePanel();
  const { loader } = panel;
  const question = loader.question.value;
  if (question) {
    return (
      <div class="load-note" role="alertdialog" aria-label={question.question}>
        <p>{question.question}</p>
        <button type="button" class="link danger" onClick={question.yes}>
          Reload
        </button>
        <button
          type="button"
          class="link"
          onClick={() => {
            loader.question.value = undefined;
          }}
        >
          Leave it
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
      <p>X has not answered. Its tab may say why.</p>
      {tabId !== undefined && (
        <button type="button" class="link" onClick={() => actions.bringForward(tabId)}>
          Show X
        </button>
      )}
    </div>
  );
}
