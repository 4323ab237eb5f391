import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

interface VirtualTableProps {
  readonly count: number;
  readonly label: string;
  readonly head: VNode;
  /** Draws the row number `index`, a `tr` of the height of all rows. */
  readonly draw: (index: number) => ComponentChildren;
}

/** Pixels; as in the styles, every row has it. */
const rowHeight = 48;
const beyond = 8;

/** A table of rows of one height, of which only those near the view are in the page. Scrolls by itself. */
export function VirtualTable({ count, label, head, draw }: VirtualTableProps): VNode {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useRowsInView(scroller);
  const start = Math.max(0, Math.min(view.first, count - view.rows) - beyond);
  const end = Math.min(count, start + view.rows + 2 * beyond);
  const indexes = Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
  return (
    <div class="virtual" ref={scroller}>
      <table aria-label={label} aria-rowcount={count + 1}>
        <thead>{head}</thead>
        <tbody>
          <Space rows={start} />
          {indexes.map(draw)}
          <Space rows={count - end} />
        </tbody>
      </table>
    </div>
  );
}

function Space({ rows }: { readonly rows: number }): VNode | null {
  return rows > 0 ? <tr class="space" style={{ height: `${rows * rowHeight}px` }} /> : null;
}

interface InView {
  readonly first: number;
  readonly rows: number;
}

function useRowsInView(scroller: { readonly current: HTMLElement | null }): InView {
  const [view, setView] = useState<InView>({ first: 0, rows: 20 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const first = Math.floor(element.scrollTop / rowHeight);
      const rows = Math.ceil(element.clientHeight / rowHeight);
      setView((known) => (known.first === first && known.rows === rows ? known : { first, rows }));
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller]);
  return view;
}
