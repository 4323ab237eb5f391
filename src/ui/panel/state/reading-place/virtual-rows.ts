import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { FeedRow } from "../rows.ts";

/** Rows drawn beyond each edge of the view, */
const overscan = 6;
/** and how many of the new ones before the view is painted. */
const atFirst = 1;

export interface VirtualRowsInput {
  /** A row's height in pixels at a width, until it is measured. */
  readonly estimate: (row: FeedRow, width: number) => number;
  readonly onChange: () => void;
}

export class VirtualRows {
  rows: readonly FeedRow[] = [];
  private readonly indexOf = new Map<string, number>();
  private scroller: HTMLElement | null = null;
  private width = 360;
  private drawn = { first: -1, last: -1 };
  private drawnKeys: ReadonlySet<unknown> = new Set();
  private isBrief = false;
  private readonly input: VirtualRowsInput;
  private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;

  constructor(input: VirtualRowsInput) {
    this.input = input;
    this.virtualizer = new Virtualizer(this.options());
    // The reading place decides where the view goes when heights change.
    this.virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  }

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

  /** Accepts other rows. Until `widen`, only rows that were there before are drawn beyond the view. */
  accept(rows: readonly FeedRow[]): void {
    this.indexRows(rows);
    this.rows = rows;
    this.isBrief = true;
    this.virtualizer.setOptions(this.options());
  }

  private indexRows(rows: readonly FeedRow[]): void {
    const changed = rows.findIndex(({ key }, index) => key !== this.rows[index]?.key);
    const same = changed < 0 ? rows.length : changed;
    if (same === 0) this.indexOf.clear();
    else for (const { key } of this.rows.slice(same)) this.indexOf.delete(key);
    for (let index = same; index < rows.length; index++) this.indexOf.set(rows[index]?.key ?? "", index);
  }

  forgetHeights(): void {
    this.virtualizer.measure();
  }

  widen(): void {
    if (!this.isBrief) return;
    this.isBrief = false;
    this.virtualizer.setOptions(this.options());
    this.input.onChange();
  }

  has(key: string): boolean {
    return this.indexOf.has(key);
  }

  items(): readonly VirtualItem[] {
    const items = this.virtualizer.getVirtualItems();
    this.drawn = { first: items[0]?.index ?? -1, last: items.at(-1)?.index ?? -1 };
    this.drawnKeys = new Set(items.map(({ key }) => key));
    return items;
  }

  height(): number {
    return this.virtualizer.getTotalSize();
  }

  /** Where a row begins, in pixels from the top; undefined without such a row. */
  startOf(key: string): number | undefined {
    const index = this.indexOf.get(key);
    return index === undefined ? undefined : this.virtualizer.measurementsCache[index]?.start;
  }

  /** Where a row begins, as a share of the height of all. */
  shareOf(key: string): number | undefined {
    const start = this.startOf(key);
    return start === undefined ? undefined : start / Math.max(1, this.height());
  }

  /** The current or coming scroll position, so that the right rows are drawn at once. */
  lookFrom(offset: number): void {
    this.virtualizer.scrollOffset = offset;
  }

  isDrawn(): boolean {
    const needed = this.virtualizer.calculateRange();
    return !needed || (needed.startIndex >= this.drawn.first && needed.endIndex <= this.drawn.last);
  }

  /** Measures every drawn row in one pass: one at a time would force a layout each. */
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

  private near({ startIndex, endIndex }: Range): number[] {
    const first = this.beyond(startIndex, -1);
    const last = this.beyond(endIndex, 1);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }

  private beyond(edge: number, step: 1 | -1): number {
    let at = edge;
    for (let count = 0; count < overscan && this.rows[at + step]; count++) {
      if (this.isBrief && count >= atFirst && !this.drawnKeys.has(this.rows[at + step]?.key)) break;
      at += step;
    }
    return at;
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
      rangeExtractor: (range) => this.near(range),
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

/** Both ways to measure the same height differ by less than this, in pixels. */
function isSame(height: number, known: number | undefined): boolean {
  return known !== undefined && Math.abs(height - known) < 0.05;
}
