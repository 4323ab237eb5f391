import type { VNode } from "preact";
import type { Reading } from "../../../domain/x-status/reading.ts";
import { words, wordsOf } from "../../../words/words.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { usePanel } from "../state/panel-context.ts";
import { FiguresButton } from "./figures-button.tsx";
import { LoadButton } from "./load-button.tsx";

/** One true sentence about reading X, a mark in shape and colour, actions, and "load new". */
export function ReadingLine(): VNode {
  const { model, state } = usePanel();
  const sentence = state.sentence.value;
  const text = sentence ? wordsOf(sentence.sentence) : words("readingLooking");
  const isEmpty = model.feed.value.length === 0;
  const tone = sentence?.tone ?? "wait";
  // The empty feed shows the same buttons larger.
  const actions = isEmpty ? [] : (sentence?.actions ?? []).filter(({ name }) => name !== "load-new");
  return (
    <div class={`reading-line tone-${tone}`}>
      <i class="mark" key={lastResponseAt(model.reading.value)} aria-hidden="true" />
      <p title={text}>
        <span class="num">{text}</span>
        {sentence?.detail && <span class="num detail"> · {wordsOf(sentence.detail)}</span>}
        {actions.map((action) => (
          <span key={action.name}>
            {" "}
            <ActionButton action={action} look="link" />
          </span>
        ))}
        {sentence?.kind === "changed" && sentence.figures && (
          <span>
            {" "}
            <FiguresButton />
          </span>
        )}
      </p>
      <LoadButton />
    </div>
  );
}

/** The mark is replaced and pulses once with each answer of X: endless motion would drain the battery. */
function lastResponseAt(reading: Reading | undefined): number {
  return Math.max(0, ...(reading?.tabs ?? []).map(({ report }) => report?.lastResponseAt ?? 0));
}
