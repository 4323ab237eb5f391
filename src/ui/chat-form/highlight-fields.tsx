import type { VNode } from "preact";
import {
  type Highlight,
  highlightColours,
  longestHighlight,
  mostHighlights,
} from "../../domain/chat/highlight.ts";
import { words } from "../../words/words.ts";
import { colourWords } from "../parts/colour-words.ts";

interface HighlightFieldsProps {
  readonly highlights: readonly Highlight[];
  readonly change: (highlights: readonly Highlight[]) => void;
}

/** People and words to highlight, a colour each. Only the person sees them. */
export function HighlightFields({ highlights, change }: HighlightFieldsProps): VNode {
  const replace = (at: number, changes: Partial<Highlight>) =>
    change(highlights.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  const add = () => {
    const colour = highlightColours[highlights.length % highlightColours.length] ?? "orange";
    change([...highlights, { colour, text: "" }]);
  };
  return (
    <details class="chat-profile highlights" open={highlights.length > 0}>
      <summary>{words("highlightsTitle")}</summary>
      <p class="soft">{words("highlightsHelp")}</p>
      {highlights.map((one, at) => (
        <div class="highlight-row" key={at}>
          <span class={`lit-mark lit-${one.colour}`} aria-hidden="true" />
          <select
            aria-label={words("highlightsColour")}
            value={one.colour}
            onChange={({ currentTarget: { value } }) => {
              const colour = highlightColours.find((name) => name === value);
              if (colour) replace(at, { colour });
            }}
          >
            {highlightColours.map((colour) => (
              <option key={colour} value={colour}>
                {colourWords(colour)}
              </option>
            ))}
          </select>
          <input
            name={`highlight-${at}`}
            aria-label={words("highlightsText")}
            placeholder={words("highlightsHint")}
            maxLength={longestHighlight}
            autocomplete="off"
            value={one.text}
            onInput={({ currentTarget: { value } }) => replace(at, { text: value })}
          />
          <button
            type="button"
            class="link"
            aria-label={words("highlightsRemove", { text: one.text })}
            onClick={() => change(highlights.filter((_, index) => index !== at))}
          >
            {words("highlightsRemoveShort")}
          </button>
        </div>
      ))}
      {highlights.length < mostHighlights && (
        <button type="button" class="link" data-action="add-highlight" onClick={add}>
          {words("highlightsAdd")}
        </button>
      )}
    </details>
  );
}
