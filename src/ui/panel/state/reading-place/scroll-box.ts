import { leftOf } from "./rows-in-page.ts";

/** The element that scrolls, and how far it is from where it was last put. */
export class ScrollBox {
  element: HTMLElement | null = null;
  /** As of the last `measure`: reading it while drawing would force another layout. */
  view: Pick<DOMRect, "top" | "height"> = { top: 0, height: 0 };
  private written = 0;
  /** How high the list was then. */
  private height = 0;
  /** How far the rows are drawn below their place, in pixels, because a view scrolls by whole ones: under one. */
  private rest = 0;

  attach(element: HTMLElement): void {
    this.element = element;
    this.rest = 0;
  }

  measure(): void {
    if (this.element) this.view = this.element.getBoundingClientRect();
  }

  /** Returns by how many pixels that moves the view. */
  scrollTo(offset: number): number {
    const { element } = this;
    if (!element) return 0;
    if (Math.abs(offset - element.scrollTop) > 0.01) element.scrollTop = offset;
    const moved = this.moved();
    this.accept();
    return moved;
  }

  /** By parts of a pixel, too: what the browser leaves of it, the rows take. */
  scrollBy(drift: number): void {
    const wanted = Math.abs(drift) < 0.01 ? this.offset() : this.offset() - this.rest + drift;
    this.scrollTo(wanted);
    if (Math.abs(drift) >= 0.01) this.shift(this.offset() - wanted);
  }

  toEnd(): number {
    this.shift(0);
    return this.scrollTo(this.element?.scrollHeight ?? 0);
  }

  /** At an end of the list, where the browser leaves more, the rows stay. */
  private shift(rest: number): void {
    const next = Math.abs(rest) < 1 ? rest : 0;
    if (next === this.rest) return;
    this.rest = next;
    this.element?.style.setProperty("--rest-of-pixel", `${next}px`);
  }

  /** In pixels, by another hand than ours. */
  moved(): number {
    return this.offset() - this.written;
  }

  accept(): void {
    this.written = this.offset();
    this.height = this.element?.scrollHeight ?? 0;
  }

  offset(): number {
    return this.element?.scrollTop ?? 0;
  }

  /** Browsers move a view by themselves only upwards, when its end came nearer. */
  isMovedByPerson(): boolean {
    const moved = this.moved();
    return moved >= 1 || (moved <= -1 && this.left() > 1 && !this.isPulled());
  }

  /** Whether a view that grew was pulled to the list's end of then, and the list has grown since, too. */
  isPulled(): boolean {
    if (!this.element || this.moved() > -1) return false;
    return Math.abs(this.height - this.element.clientHeight - this.offset()) <= 1;
  }

  /** How much of the list lies below the view, in pixels. */
  left(): number {
    return this.element ? leftOf(this.element) : 0;
  }
}
