import { element } from "./element.ts";

/** What a list shows one after another; `key` stays the same for the same thing. */
export interface Item {
  readonly key: string;
  readonly render: () => HTMLElement;
}

const guess = 140;
const margin = 700;

/** Rows that exist only near what is seen, placed by transform: as X does it. The window scrolls. */
export class VirtualList {
  readonly root = element("div", { class: "rows" });
  private readonly makeCell: (row: HTMLElement) => HTMLElement;
  private items: readonly Item[] = [];
  private readonly heights = new Map<string, number>();
  private readonly shown = new Map<string, HTMLElement>();

  constructor(makeCell: (row: HTMLElement) => HTMLElement) {
    this.makeCell = makeCell;
  }

  /** Takes new items. What is seen stays where it is, whatever came in above it. */
  set(items: readonly Item[]): void {
    const anchor = this.anchor();
    this.items = items;
    this.draw();
    if (anchor !== undefined) this.restore(anchor.key, anchor.top);
  }

  /** Draws what is near the window now. */
  draw(): void {
    for (let pass = 0; pass < 4; pass++) {
      this.place();
      if (!this.measure()) return;
    }
  }

  clear(): void {
    for (const cell of this.shown.values()) cell.remove();
    this.shown.clear();
    this.items = [];
  }

  private tops(): Map<string, number> {
    const tops = new Map<string, number>();
    let top = 0;
    for (const { key } of this.items) {
      tops.set(key, top);
      top += this.heights.get(key) ?? guess;
    }
    this.root.style.minHeight = `${top}px`;
    return tops;
  }

  private place(): void {
    const tops = this.tops();
    const from = -this.root.getBoundingClientRect().top - margin;
    const until = from + margin * 2 + window.innerHeight;
    const wanted = this.items.filter(({ key }) => {
      const top = tops.get(key) ?? 0;
      return top + (this.heights.get(key) ?? guess) >= from && top <= until;
    });
    this.dropOthers(new Set(wanted.map(({ key }) => key)));
    let next = this.root.firstChild;
    for (const item of wanted) {
      const cell = this.cell(item);
      cell.style.transform = `translateY(${tops.get(item.key) ?? 0}px)`;
      if (cell === next) next = cell.nextSibling;
      else this.root.insertBefore(cell, next);
    }
  }

  private dropOthers(keep: ReadonlySet<string>): void {
    for (const [key, cell] of this.shown) {
      if (keep.has(key)) continue;
      cell.remove();
      this.shown.delete(key);
    }
  }

  private cell({ key, render }: Item): HTMLElement {
    const known = this.shown.get(key);
    if (known !== undefined) return known;
    const cell = this.makeCell(render());
    this.shown.set(key, cell);
    return cell;
  }

  /** Takes the real heights of what is drawn; true when one was not known so. */
  private measure(): boolean {
    let changed = false;
    for (const [key, cell] of this.shown) {
      const height = cell.offsetHeight;
      if (height === this.heights.get(key)) continue;
      this.heights.set(key, height);
      changed = true;
    }
    return changed;
  }

  private anchor(): { key: string; top: number } | undefined {
    for (const { key } of this.items) {
      const top = this.shown.get(key)?.getBoundingClientRect().top;
      if (top !== undefined && top >= 0) return { key, top };
    }
    return undefined;
  }

  private restore(key: string, top: number): void {
    const cell = this.shown.get(key);
    const now = cell?.getBoundingClientRect().top ?? this.topOf(key);
    if (now === undefined || Math.abs(now - top) < 1) return;
    window.scrollBy(0, now - top);
    this.draw();
  }

  private topOf(key: string): number | undefined {
    const top = this.tops().get(key);
    return top === undefined ? undefined : top + this.root.getBoundingClientRect().top;
  }
}
