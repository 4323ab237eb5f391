import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { words } from "../../words/words.ts";

interface LongTextProps {
  readonly text: string;
  readonly longerThan: number;
  readonly lines: 2 | 3;
}

export function LongText({ text, longerThan, lines }: LongTextProps): VNode {
  const [open, setOpen] = useState(false);
  if (text.length <= longerThan) return <p dir="auto">{text}</p>;
  return (
    <div class="long-text">
      <p dir="auto" class={open ? undefined : `lines-${lines}`}>
        {text}
      </p>
      <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words(open ? "showLess" : "showMore")}
      </button>
    </div>
  );
}
