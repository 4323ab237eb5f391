import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { FeedRow } from "./rows.ts";

const overscan = 6;

export interface VirtualRowsInput {
  /** A row's height in pixels at a width, as long as it has not been measured. */
  readonly estimate: (row: FeedRow, width: number) => number;
  /** The rows must be drawn again: the view has moved, or a height was measured. */
  readonly onChange: () => void;
}

/** Which rows are near the view, and where each begins: the virtual list without any thought of the reader. */
export class VirtualRows {
  rows: readonly FeedRow[] = [];
  private indexOf = new Map<string, number>();
  private scroller: HTMLElement | null = null;
  private width = 360;
  private drawn = { first: -1, last: -1 };
  private readonly input: VirtualRowsInput;
  private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;

  constructor(input: VirtualRowsInput) {
    this.input = input;
    this.virtualizer = new Virtualizer(this.options());
    // Where the view goes when heights change is the reading place's to say.
    this.virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  }

  /** To be called with each row's element when it comes into the page, and with null when one goes. */
  readonly measure = (row: HTMLElement | null): void => this.virtualizer.measureElement(row);

  attach(scroller: HTMLElement): () => void {
    this.scroller = scroller;
    this.width = scroller.clientWidth;
    const end = this.virtualizer._didMount();
    this.virtualizer._willUpdate();
    return () => {
      end();
      this.scroller = null;
    };
  }

  take(rows: readonly FeedRow[]): void {
    this.rows = rows;
    this.indexOf = new Map(rows.map((row, index) => [row.key, index]));
    this.virtualizer.setOptions(this.options());
  }

  has(key: string): boolean {
    return this.indexOf.has(key);
  }

  /** The rows near the view. */
  items(): readonly VirtualItem[] {
    const items = this.virtualizer.getVirtualItems();
    this.drawn = { first: items[0]?.index ?? -1, last: items.at(-1)?.index ?? -1 };
    return items;
  }

  height(): number {
    return this.virtualizer.getTotalSize();
  }

  /** Where a row begins, in pixels from the top of all; undefined when there is no such row. */
  startOf(key: string): number | undefined {
    const index = this.indexOf.get(key);
    return index === undefined ? undefined : this.virtualizer.measurementsCache[index]?.start;
  }

  /** Where the view stands, or will stand once drawn: so that the right rows are drawn at once. */
  lookFrom(offset: number): void {
    this.virtualizer.scrollOffset = offset;
  }

  /** Is all that the view needs in the page? It can have moved beyond what was drawn for it. */
  isDrawn(): boolean {
    const needed = this.virtualizer.calculateRange();
    return !needed || (needed.startIndex >= this.drawn.first && needed.endIndex <= this.drawn.last);
  }

  /** Measures every row in the page, in one pass: measuring each as it comes would lay the page out as often. */
  measureAll(): void {
    this.virtualizer._willUpdate();
    this.width = this.scroller?.clientWidth ?? this.width;
    for (const [key, row] of this.virtualizer.elementsCache) {
      const index = this.indexOf.get(String(key));
      const { height } = row.getBoundingClientRect();
      const known = this.virtualizer.itemSizeCache.get(key);
      if (index !== undefined && row.isConnected && !isSame(height, known))
        this.virtualizer.resizeItem(index, height);
    }
  }

  private estimateAt(index: number): number {
    const row = this.rows[index];
    return row ? this.input.estimate(row, this.width) : 0;
  }

  private options(): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    const { rows } = this;
    return {
      count: rows.length,
      overscan,
      getScrollElement: () => this.scroller,
      getItemKey: (index) => rows[index]?.key ?? index,
      estimateSize: (index) => this.estimateAt(index),
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      measureElement: (row, entry) => {
        const index = Number(row.dataset.index);
        const known = this.virtualizer.itemSizeCache.get(rows[index]?.key ?? "") ?? this.estimateAt(index);
        const height = entry?.borderBoxSize[0]?.blockSize;
        return height === undefined || isSame(height, known) ? known : height;
      },
      onChange: () => this.input.onChange(),
    };
  }
}

/** The two ways to measure a row differ by less than this when they mean the same height, in pixels. */
function isSame(height: number, known: number | undefined): boolean {
  return known !== undefined && Math.abs(height - known) < 0.05;
}
