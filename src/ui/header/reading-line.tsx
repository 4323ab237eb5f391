import type { VNode } from "preact";
import type { Reading } from "../../domain/reading.ts";
import { usePanel } from "../panel/panel-context.ts";
import { ActionButton } from "../states/action-button.tsx";
import { LoadButton } from "./load-button.tsx";

/** One true sentence about reading X, with a mark that says it in shape and colour, what to press, and "load new". */
export function ReadingLine(): VNode {
  const { model, state } = usePanel();
  const sentence = state.sentence.value;
  const isEmpty = model.feed.value.length === 0;
  const tone = sentence?.tone ?? "wait";
  // The empty feed has the buttons larger, and "load new" stands beside the sentence anyway.
  const actions = isEmpty ? [] : (sentence?.actions ?? []).filter(({ name }) => name !== "load-new");
  return (
    <div class={`reading-line tone-${tone}`}>
      <i class="mark" key={lastHeard(model.reading.value)} aria-hidden="true" />
      <p title={sentence?.sentence}>
        <span class="num">{sentence?.sentence ?? "Looking for your X tab"}</span>
        {sentence?.detail && <span class="num detail"> · {sentence.detail}</span>}
        {actions.map((action) => (
          <span key={action.name}>
            {" "}
            <ActionButton action={action} look="link" />
          </span>
        ))}
      </p>
      <LoadButton />
    </div>
  );
}

/** With each answer of X the mark is another one, and breathes once: what moves all evening costs a battery. */
function lastHeard(reading: Reading | undefined): number {
  return Math.max(0, ...(reading?.tabs ?? []).map(({ report }) => report?.lastResponseAt ?? 0));
}
