import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";

interface VirtualTableProps {
  readonly count: number;
  readonly label: string;
  readonly head: VNode;
  /** Draws the row number `index`, a `tr` of the height of all rows. */
  readonly draw: (index: number) => ComponentChildren;
}

/** Pixels; the styles give each row this height. */
const rowHeight = 48;
/** Rows drawn beyond each edge of the view, and in the view before it was measured. */
const beyond = 8;
const atFirst = 20;

export function VirtualTable({ count, label, head, draw }: VirtualTableProps): VNode {
  const scroller = useRef<HTMLDivElement>(null);
  const items = useVirtualItems(scroller, count);
  return (
    <div class="virtual" ref={scroller}>
      <table aria-label={label} aria-rowcount={count + 1}>
        <thead>{head}</thead>
        <tbody>
          <Space rows={items[0]?.index ?? 0} />
          {items.map(({ index }) => draw(index))}
          <Space rows={count - 1 - (items.at(-1)?.index ?? count - 1)} />
        </tbody>
      </table>
    </div>
  );
}

function Space({ rows }: { readonly rows: number }): VNode | null {
  return rows > 0 ? <tr class="space" style={{ height: `${rows * rowHeight}px` }} /> : null;
}

function useVirtualItems(
  scroller: { readonly current: HTMLElement | null },
  count: number,
): readonly VirtualItem[] {
  const [, redraw] = useReducer((times: number, _: undefined) => times + 1, 0);
  const options = {
    count,
    overscan: beyond,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialRect: { width: 0, height: atFirst * rowHeight },
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer.getVirtualItems();
}
