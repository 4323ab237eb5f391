import type { VNode } from "preact";
import { usePanel } from "../panel/panel-context.ts";
import { ActionButton } from "../states/action-button.tsx";

/** One true sentence about reading X, with a mark that says it in shape and colour, and what to press. */
export function ReadingLine(): VNode {
  const { model, state } = usePanel();
  const sentence = state.sentence.value;
  const isEmpty = model.feed.value.length === 0;
  const tone = sentence?.tone ?? "wait";
  return (
    <div class={`reading-line tone-${tone}`}>
      <i class="mark" aria-hidden="true" />
      <p>
        <span class="num">{sentence?.sentence ?? "Looking for your X tab"}</span>{" "}
        {sentence?.action && !isEmpty && <ActionButton action={sentence.action} look="link" />}
      </p>
    </div>
  );
}
