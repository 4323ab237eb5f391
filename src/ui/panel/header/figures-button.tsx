import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";

/** What X's change costs, in numbers, and the report. */
export function FiguresButton(): VNode {
  const { figures } = usePanel().view;
  return (
    <button
      type="button"
      class="link"
      data-action="figures"
      aria-expanded={figures.value}
      onClick={() => {
        figures.value = !figures.value;
      }}
    >
      {words("noticeFigures")}
    </button>
  );
}
