import type { VNode } from "preact";
import { useState } from "preact/hooks";

interface LongTextProps {
  readonly text: string;
  /** Characters from which on it is folded. */
  readonly longerThan: number;
  readonly lines: 2 | 3;
}

/** A text that shows its first lines and opens on demand: nothing is cut without a way to read it. */
export function LongText({ text, longerThan, lines }: LongTextProps): VNode {
  const [open, setOpen] = useState(false);
  if (text.length <= longerThan) return <p dir="auto">{text}</p>;
  return (
    <div class="long-text">
      <p dir="auto" class={open ? undefined : `lines-${lines}`}>
        {text}
      </p>
      <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? "less" : "more"}
      </button>
    </div>
  );
}
