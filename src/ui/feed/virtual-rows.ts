import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { FeedRow } from "./rows.ts";

/** Rows that are drawn beyond each edge of the view, */
const overscan = 6;
/** and of those that were not there before, until what is in view is painted. */
const atFirst = 1;

export interface VirtualRowsInput {
  /** A row's height in pixels at a width, as long as it has not been measured. */
  readonly estimate: (row: FeedRow, width: number) => number;
  /** The rows must be drawn again: the view has moved, or a height was measured. */
  readonly onChange: () => void;
}

/** Which rows are near the view, and where each begins: the virtual list without any thought of the reader. */
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

  /** Takes other rows. Of those beyond the view only what was there before is drawn with them, until `widen`. */
  take(rows: readonly FeedRow[]): void {
    this.noteIndexes(rows);
    this.rows = rows;
    this.isBrief = true;
    this.virtualizer.setOptions(this.options());
  }

  /** Nearly always the rows are those from before, and more of them. */
  private noteIndexes(rows: readonly FeedRow[]): void {
    const changed = rows.findIndex(({ key }, index) => key !== this.rows[index]?.key);
    const same = changed < 0 ? rows.length : changed;
    for (const { key } of this.rows.slice(same)) this.indexOf.delete(key);
    for (let index = same; index < rows.length; index++) this.indexOf.set(rows[index]?.key ?? "", index);
  }

  /** Has everything near the view drawn: to be called when what is in view is painted. */
  widen(): void {
    if (!this.isBrief) return;
    this.isBrief = false;
    this.virtualizer.setOptions(this.options());
    this.input.onChange();
  }

  has(key: string): boolean {
    return this.indexOf.has(key);
  }

  /** The rows near the view. */
  items(): readonly VirtualItem[] {
    const items = this.virtualizer.getVirtualItems();
    this.drawn = { first: items[0]?.index ?? -1, last: items.at(-1)?.index ?? -1 };
    this.drawnKeys = new Set(items.map(({ key }) => key));
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

  private near({ startIndex, endIndex }: Range): number[] {
    const first = this.beyond(startIndex, -1);
    const last = this.beyond(endIndex, 1);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  }

  /** How far beyond an edge of the view rows are drawn. */
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

/** The two ways to measure a row differ by less than this when they mean the same height, in pixels. */
function isSame(height: number, known: number | undefined): boolean {
  return known !== undefined && Math.abs(height - known) < 0.05;
}
