import { type Signal, signal } from "@preact/signals";
import type { VirtualItem } from "@tanstack/virtual-core";
import type { FeedRow } from "../rows.ts";
import { Hold } from "./hold.ts";
import { PlacesByList } from "./places-by-list.ts";
import { anchorsIn, coveredBelow, driftOf, isRowInView, nearestPlace, type Place } from "./rows-in-page.ts";
import { ScrollBox } from "./scroll-box.ts";
import { Sight } from "./sight.ts";
import { VirtualRows } from "./virtual-rows.ts";
import { WantedRow } from "./wanted-row.ts";

/** Within this distance of the end, in pixels, the person follows the newest. */
const nearEnd = 24;
const mostRedraws = 10;

/**
 * Holds what the person reads. At the newest it follows; otherwise visible rows keep their place to the pixel,
 * whatever arrives, loads or changes its height. The place is in window coordinates, so that a growing header
 * covers the feed instead of pushing it.
 */
export class ReadingPlace {
  readonly scrolls: Signal<number> = signal(0);
  /** How often a list came back that had grown below its newest post meanwhile. */
  readonly returned: Signal<number> = signal(0);
  /** What `scrolls` was when a row last got the focus. */
  focusedAt = 0;
  /** When rows last moved by themselves, ms since the page began. */
  movedAt = Number.NEGATIVE_INFINITY;
  readonly sight = new Sight();
  private readonly hold = new Hold();
  readonly following = this.hold.following;
  readonly waiting = this.hold.waiting;
  private readonly places = new PlacesByList();
  private readonly wanted = new WantedRow();
  private readonly box = new ScrollBox();
  private readonly list: VirtualRows;
  private readonly drawing = signal(0);
  private redrawn = 0;
  private hasJumped = false;
  private anchorsAreOld = false;

  constructor(estimate: (row: FeedRow, width: number) => number) {
    this.list = new VirtualRows({ estimate, onChange: () => this.drawing.value++ });
  }

  readonly measure = (row: HTMLElement | null): void => this.list.measure(row);
  readonly shareOf = (key: string): number | undefined => this.list.shareOf(key);
  readonly drawAnew = (): void => this.list.forgetHeights();

  /** Watches `scroller` until the returned function is called. */
  attach(scroller: HTMLElement): () => void {
    this.box.attach(scroller);
    this.box.measure();
    this.box.scrollTo(this.aim());
    const lifetime = new AbortController();
    const how = { passive: true, signal: lifetime.signal };
    // Before the virtual list's own listener, which draws and thereby restores the old place.
    scroller.addEventListener("scroll", () => this.scrolled(), how);
    scroller.addEventListener("wheel", (event) => event.deltaY < 0 && this.leaveEnd(), how);
    // A narrow panel scrolls as a whole: by the person's hand, not by what grew above.
    const around = ({ target }: Event) => target !== scroller && this.anchor();
    document.addEventListener("scroll", around, { ...how, capture: true });
    const end = this.list.attach(scroller);
    const settle = new ResizeObserver(() => this.settle());
    settle.observe(scroller);
    return () => {
      lifetime.abort();
      settle.disconnect();
      end();
      this.box.element = null;
      this.sight.leave();
    };
  }

  /**
   * The rows to draw with their offsets. `listName` names the filter or search; each has its own reading place.
   */
  draw(rows: readonly FeedRow[], listName: string): readonly VirtualItem[] {
    this.drawing.value;
    if (listName !== this.places.shown) this.turnTo(listName, rows);
    if (rows !== this.list.rows) this.accept(rows);
    return this.list.items();
  }

  height(): number {
    return this.list.height();
  }

  /** Restores the reading place. Call it after the rows are in the page, before the paint. */
  settle(): void {
    const { element } = this.box;
    if (!element) return;
    this.list.measureAll();
    this.box.measure();
    this.followScroll();
    const goesOn = this.hold.goesOn();
    if (!goesOn) this.box.scrollBy(driftOf(element, this.hold.anchors));
    else if (this.box.toEnd() >= 1) this.movedAt = performance.now();
    this.list.lookFrom(element.scrollTop);
    this.followIfLandedAtEnd();
    this.drawAgainOrAnchor();
    this.wanted.focusIn(element);
    this.lookAroundSoon();
    const { place } = this.wanted;
    if (place) this.toRow(place.key, place.below);
  }

  /** Holds the view even at the newest, until `goOn`. */
  wait(): void {
    if (!this.box.element || !this.hold.goesOn() || this.box.left() > nearEnd) return;
    this.anchor();
    this.waiting.value = true;
  }

  goOn(): void {
    if (this.waiting.peek() && this.following.peek()) this.toNewest();
    this.waiting.value = false;
  }

  where(): Place {
    this.anchor();
    return this.hold.place();
  }

  keep(listName: string, place: Place): void {
    this.places.keep(listName, place);
  }

  backTo(place: Place): void {
    this.waiting.value = false;
    this.wanted.place = undefined;
    this.hold.backTo(place);
    this.redraw();
  }

  toNewest(): void {
    this.wanted.place = undefined;
    this.hold.toNewest();
    this.redraw();
  }

  /** Scrolls a row to `below` pixels under the top edge. */
  toRow(key: string, below = 12): void {
    if (!this.list.has(key)) return;
    this.wanted.place = undefined;
    this.hasJumped = true;
    const top = this.box.element?.getBoundingClientRect().top ?? 0;
    this.hold.toRow({ key, top: top + below });
    this.redraw();
  }

  toRowWhenThere(key: string, below = 12): void {
    this.wanted.place = { key, below };
    this.redraw();
  }

  isInView(key: string): boolean {
    return isRowInView(this.box.element, key);
  }

  focus(key: string): void {
    const { element } = this.box;
    this.focusedAt = this.scrolls.peek();
    this.wanted.focus(key);
    const below = nearestPlace(element, key, this.hold.goesOn());
    if (below === undefined) this.wanted.focusIn(element);
    else this.toRow(key, below);
    if (this.following.peek() && this.list.rows.at(-1)?.key !== key) this.leaveEnd();
  }

  /** Measures the view now: a key cannot wait for an idle browser. */
  lookAround(): void {
    const { element } = this.box;
    const covered = element && !this.hold.goesOn() ? coveredBelow(element) : 0;
    if (element) this.sight.lookAt(element, covered, this.places.shown);
  }

  /** A list that grew while another was shown is where it was left: what came is still to be read. */
  private turnTo(listName: string, rows: readonly FeedRow[]): void {
    if (this.hold.goesOn()) this.anchor();
    const last = this.list.rows.at(-1)?.key;
    const known = this.places.turnTo(listName, { ...this.hold.place(), ...(last !== undefined && { last }) });
    if (!known) return;
    const grew = known.last !== undefined && rows.at(-1)?.key !== known.last && known.anchors.length > 0;
    const isHeld = known.following && grew && rows.some(({ key }) => key === known.last);
    this.hold.backTo(isHeld ? { ...known, following: false } : known);
    if (isHeld) this.returned.value++;
  }

  private lookAroundSoon(): void {
    this.sight.soon(() => {
      this.lookAround();
      this.list.widen();
    });
  }

  private drawAgainOrAnchor(): void {
    if (!this.list.isDrawn() && this.redrawn++ < mostRedraws) {
      this.drawing.value++;
      return;
    }
    this.redrawn = 0;
    if (this.anchorsAreOld || this.hold.anchors.length === 0) this.anchor();
  }

  private followIfLandedAtEnd(): void {
    if (this.hasJumped && this.box.left() <= 1) this.following.value = true;
    this.hasJumped = false;
  }

  private redraw(): void {
    this.aim();
    this.drawing.value++;
  }

  private accept(rows: readonly FeedRow[]): void {
    this.list.accept(rows);
    this.hold.passOn(rows, (key) => this.list.has(key));
    this.aim();
  }

  /** Gives the virtual list the coming scroll position, so that it draws the right rows at once. */
  private aim(): number {
    const { view } = this.box;
    const last = Math.max(0, this.list.height() - view.height);
    const anchor = this.hold.anchors.find(({ key }) => this.list.has(key));
    const start = anchor && this.list.startOf(anchor.key);
    const held = anchor && start !== undefined ? start - (anchor.top - view.top) : this.box.offset();
    const from = this.hold.goesOn() ? last : Math.min(last, Math.max(0, held));
    this.list.lookFrom(from);
    return from;
  }

  private scrolled(): void {
    if (!this.box.element || Math.abs(this.box.moved()) < 1) return;
    if (this.box.isPulled()) {
      this.box.accept();
      return;
    }
    this.scrolledBy(() => this.anchor());
    this.lookAroundSoon();
  }

  /** A scroll whose event is still to come: restoring the place would cancel it. */
  private followScroll(): void {
    if (!this.box.isMovedByPerson()) return;
    if (this.following.peek()) this.scrolled();
    else this.scrolledBy((moved) => this.hold.carry(moved));
  }

  private scrolledBy(moveAnchors: (moved: number) => void): void {
    const moved = this.box.moved();
    this.scrolls.value++;
    this.following.value = this.box.left() <= nearEnd;
    this.wanted.place = undefined;
    this.box.accept();
    moveAnchors(moved);
    this.anchorsAreOld = true;
  }

  private leaveEnd(): void {
    const { element } = this.box;
    if (!element || !this.following.peek() || element.scrollHeight <= element.clientHeight) return;
    this.following.value = false;
    this.anchor();
  }

  private anchor(): void {
    this.anchorsAreOld = false;
    if (this.box.element) this.hold.anchors = anchorsIn(this.box.element);
  }
}
