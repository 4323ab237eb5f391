import type { VNode } from "preact";
import type { Highlighted } from "../../../domain/highlights/highlighter.ts";
import { words } from "../../../words/words.ts";

/** More of them would make a tooltip that nobody reads. */
const mostNamed = 8;

/** What of the person's highlights a post meets: the first with its colour and shape, the others in the tooltip. */
export function HighlightMark({ highlight, others }: Highlighted): VNode {
  const { text } = highlight;
  const named = others.slice(0, mostNamed);
  const more = others.length - named.length;
  const also = more > 0 ? [...named, words("highlightMarkMore", { count: more })] : named;
  const title =
    also.length > 0 ? words("highlightMarkAlso", { text, others: also }) : words("highlightMark", { text });
  return (
    <span class={`chip highlighted lit-mark lit-${highlight.colour}`} title={title}>
      <span class="highlight-text">{text}</span>
    </span>
  );
}
