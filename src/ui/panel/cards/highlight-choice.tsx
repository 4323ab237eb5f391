import type { VNode } from "preact";
import { useState } from "preact/hooks";
import {
  type HighlightColour,
  highlightColours,
  highlightOf,
  withHighlight,
} from "../../../domain/chat/highlight.ts";
import { words } from "../../../words/words.ts";
import { typedFrom } from "../../chat-form/typed-chat.ts";
import { colourWords } from "../../parts/colour-words.ts";
import { usePanel } from "../state/panel-context.ts";

/** A colour for all posts of a person in this chat; the chosen one, pressed again, goes. */
export function HighlightChoice({ handle }: { readonly handle: string }): VNode {
  const { actions, state } = usePanel();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const chat = state.chat.value;
  const chosen = highlightOf(chat.highlights, handle);
  const choose = async (colour: HighlightColour) => {
    const highlights = withHighlight(chat.highlights, handle, colour === chosen ? undefined : colour);
    const outcome = await actions.saveChat({ ...typedFrom(chat), highlights }, chat.id);
    setProblem(outcome.ok ? undefined : outcome.failure.message);
  };
  return (
    <fieldset class="highlight-choice">
      <legend>{words("personHighlight")}</legend>
      {highlightColours.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`lit-mark lit-${colour}`}
          aria-pressed={colour === chosen}
          aria-label={colourWords(colour)}
          title={colourWords(colour)}
          data-action={`highlight-${colour}`}
          onClick={() => void choose(colour)}
        />
      ))}
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
