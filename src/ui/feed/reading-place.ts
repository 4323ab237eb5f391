import { batch, type Signal, signal } from "@preact/signals";
import type { VirtualItem } from "@tanstack/virtual-core";
import { compareIds } from "../../domain/snowflake.ts";
import { afterPaint } from "../base/after-paint.ts";
import type { FeedRow } from "./rows.ts";
import { type Anchor, anchorsIn, postsInView, rowWith } from "./rows-in-page.ts";
import { VirtualRows } from "./virtual-rows.ts";

/** Closer to the end than this, in pixels, the person is at the newest and goes on with it. */
const nearEnd = 24;
const mostRedraws = 10;
/** Room above a row that is brought into view, and below it for the bar of new posts, in pixels. */
const margin = 8;
const barHeight = 34;

/**
 * The list's memory of what the person is reading. While they are at the newest it stays there; otherwise the rows
 * that they see keep their place on the screen to the pixel, whatever arrives, loads or changes its height: the place
 * is kept in coordinates of the window, so that a growing header covers the feed instead of pushing it.
 */
export class ReadingPlace {
  readonly following: Signal<boolean> = signal(true);
  /** Key of the newest row that is wholly in view; undefined while nothing is. */
  readonly lastSeen: Signal<string | undefined> = signal(undefined);
  readonly firstSeen: Signal<string | undefined> = signal(undefined);
  /** How many rows stand above the view. */
  readonly firstIndex: Signal<number> = signal(Number.POSITIVE_INFINITY);
  private readonly drawing = signal(0);
  private anchors: readonly Anchor[] = [];
  private written = 0;
  private scroller: HTMLElement | null = null;
  /** Where the scroller stood when it was last settled: asking anew while drawing would lay the page out once more. */
  private view: Pick<DOMRect, "top" | "height"> = { top: 0, height: 0 };
  private focusWanted: string | undefined;
  private rowWanted: { readonly key: string; readonly below: number } | undefined;
  private jumped = false;
  private isLooking = false;
  private redrawn = 0;
  private listName = "";
  private readonly places = new Map<
    string,
    { readonly following: boolean; readonly anchors: readonly Anchor[] }
  >();
  /** The person has scrolled: the rows now in view are in the page only after the next drawing. */
  private holdAgain = false;
  private readonly list: VirtualRows;

  constructor(estimate: (row: FeedRow, width: number) => number) {
    this.list = new VirtualRows({ estimate, onChange: () => this.drawing.value++ });
  }

  get measure(): (row: HTMLElement | null) => void {
    return this.list.measure;
  }

  /** Begins to watch `scroller`; the returned function ends it. */
  attach(scroller: HTMLElement): () => void {
    this.scroller = scroller;
    this.written = scroller.scrollTop;
    const lifetime = new AbortController();
    const how = { passive: true, signal: lifetime.signal };
    // Before the virtual list's own listener: that one draws, and drawing puts back what is read.
    scroller.addEventListener("scroll", () => this.scrolled(), how);
    scroller.addEventListener("wheel", (event) => event.deltaY < 0 && this.leaveEnd(), how);
    const end = this.list.attach(scroller);
    const settle = new ResizeObserver(() => this.settle());
    settle.observe(scroller);
    return () => {
      lifetime.abort();
      settle.disconnect();
      end();
      this.scroller = null;
    };
  }

  /**
   * The rows to draw now, with the place where each begins. Called while drawing; the caller is drawn again when the
   * view has moved or a height was measured. `listName` names what the rows are of (a filter, a search): each has a place
   * of its own, and is found there again.
   */
  draw(rows: readonly FeedRow[], listName: string): readonly VirtualItem[] {
    this.drawing.value;
    if (listName !== this.listName) this.turnTo(listName);
    if (rows !== this.list.rows) this.take(rows);
    return this.list.items();
  }

  height(): number {
    return this.list.height();
  }

  /** Puts what is read back where it was. Call when the rows are in the page, before it is painted. */
  settle(): void {
    const { scroller } = this;
    if (!scroller) return;
    this.list.measureAll();
    this.view = scroller.getBoundingClientRect();
    this.followScroll(scroller);
    const wanted = this.following.peek() ? scroller.scrollHeight : scroller.scrollTop + this.drift();
    if (Math.abs(wanted - scroller.scrollTop) > 0.01) scroller.scrollTop = wanted;
    this.written = scroller.scrollTop;
    this.list.lookFrom(scroller.scrollTop);
    this.followIfLandedAtEnd(scroller);
    this.drawAgainOrHold();
    this.focusIfWanted();
    this.lookAroundSoon();
    if (this.rowWanted) this.toRow(this.rowWanted.key, this.rowWanted.below);
  }

  /** Drawing again must end, whatever heights the rows turn out to have: the next scroll or batch goes on. */
  private drawAgainOrHold(): void {
    if (!this.list.isDrawn() && this.redrawn++ < mostRedraws) {
      this.drawing.value++;
      return;
    }
    this.redrawn = 0;
    if (this.holdAgain || this.anchors.length === 0) this.hold();
  }

  toNewest(): void {
    this.following.value = true;
    this.rowWanted = undefined;
    this.anchors = [];
    this.redraw();
  }

  /** Brings a row to the top of the view, `below` pixels under its edge. */
  toRow(key: string, below = 12): void {
    if (!this.list.has(key)) return;
    this.holdAtTop(key, below);
    this.redraw();
  }

  /** The same for a row that the next drawing brings. */
  toRowWhenThere(key: string, below = 12): void {
    this.rowWanted = { key, below };
    this.redraw();
  }

  /** Focuses a post and brings it into view, moving as little as possible. */
  focus(key: string): void {
    this.focusWanted = key;
    const below = this.nearestPlace(key);
    if (below === undefined) this.focusIfWanted();
    else this.toRow(key, below);
    if (this.following.peek() && this.list.rows.at(-1)?.key !== key) this.leaveEnd();
  }

  /** How far under the view's edge a row must come to be in view; undefined when it is there already. */
  private nearestPlace(key: string): number | undefined {
    const box = rowWith(this.scroller, key)?.getBoundingClientRect();
    const view = this.scroller?.getBoundingClientRect();
    if (!box || !view) return margin;
    if (box.top < view.top + margin) return margin;
    const under = box.bottom - (view.bottom - barHeight - margin);
    return under > 0 && !this.following.peek() ? Math.max(margin, box.top - view.top - under) : undefined;
  }

  /** A jump to a row near the end lands at the newest: from there on the newest is what is read. */
  private followIfLandedAtEnd(scroller: HTMLElement): void {
    if (!this.jumped) return;
    this.jumped = false;
    const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
    if (left <= 1) this.following.value = true;
  }

  private redraw(): void {
    this.place();
    this.drawing.value++;
  }

  private turnTo(listName: string): void {
    this.places.set(this.listName, { following: this.following.peek(), anchors: this.anchors });
    this.listName = listName;
    const known = this.places.get(listName);
    if (!known) return;
    this.following.value = known.following;
    this.anchors = known.anchors;
  }

  private take(rows: readonly FeedRow[]): void {
    this.list.take(rows);
    this.holdNearest();
    this.place();
  }

  /** Under another filter every row in view may be gone: then the post that was written next holds the place. */
  private holdNearest(): void {
    const [lost] = this.anchors;
    if (!lost || this.anchors.some(({ key }) => this.list.has(key))) return;
    const posts = this.list.rows.filter(({ kind }) => kind === "post");
    const next = posts.find(({ key }) => compareIds(key, lost.key) > 0) ?? posts.at(-1);
    if (next) this.anchors = [{ key: next.key, top: lost.top }];
  }

  private holdAtTop(key: string, below = 12): void {
    this.rowWanted = undefined;
    this.jumped = true;
    this.following.value = false;
    const top = this.scroller?.getBoundingClientRect().top ?? 0;
    this.anchors = [{ key, top: top + below }];
  }

  /** Tells the virtual list where the view will be once drawn, so that it draws the right rows at once. */
  private place(): void {
    const { scroller, view } = this;
    if (!scroller) return;
    const last = Math.max(0, this.list.height() - view.height);
    const anchor = this.anchors.find(({ key }) => this.list.has(key));
    const start = anchor && this.list.startOf(anchor.key);
    const held = anchor && start !== undefined ? start - (anchor.top - view.top) : scroller.scrollTop;
    this.list.lookFrom(this.following.peek() ? last : Math.min(last, Math.max(0, held)));
  }

  /** How far the held row has moved from its place, in pixels. */
  private drift(): number {
    for (const { key, top } of this.anchors) {
      const row = rowWith(this.scroller, key);
      if (row) return row.getBoundingClientRect().top - top;
    }
    return 0;
  }

  private scrolled(): void {
    const { scroller } = this;
    if (!scroller) return;
    if (Math.abs(scroller.scrollTop - this.written) < 1) return;
    const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
    this.following.value = left <= nearEnd;
    this.rowWanted = undefined;
    this.written = scroller.scrollTop;
    this.hold();
    this.holdAgain = true;
    this.lookAroundSoon();
  }

  /** A scroll whose event is still to come: putting back what was read would take it back, unheard. */
  private followScroll(scroller: HTMLElement): void {
    const moved = scroller.scrollTop - this.written;
    const end = scroller.scrollHeight - scroller.clientHeight;
    // By itself the browser moves a view only up, where its end has come nearer.
    const isByPerson = moved >= 1 || (moved <= -1 && scroller.scrollTop < end - 1);
    if (isByPerson && this.following.peek()) this.scrolled();
    else if (isByPerson) this.carryOn(moved, end - scroller.scrollTop);
  }

  /** What is read stands as much elsewhere as the person has scrolled, with so much left to the end. */
  private carryOn(moved: number, left: number): void {
    this.anchors = this.anchors.map(({ key, top }) => ({ key, top: top - moved }));
    this.following.value = left <= nearEnd;
    this.rowWanted = undefined;
    this.written += moved;
    this.holdAgain = true;
  }

  private leaveEnd(): void {
    const { scroller } = this;
    if (!scroller || !this.following.peek() || scroller.scrollHeight <= scroller.clientHeight) return;
    this.following.value = false;
    this.hold();
  }

  /** Remembers every row in view: should the first one go, the next one holds the place. */
  private hold(): void {
    this.holdAgain = false;
    if (this.scroller) this.anchors = anchorsIn(this.scroller);
  }

  /** What is seen, and what is near it, is of no consequence for what is painted: looked at after that. */
  private lookAroundSoon(): void {
    if (this.isLooking) return;
    this.isLooking = true;
    afterPaint(() => {
      this.isLooking = false;
      batch(() => {
        this.lookAround();
        this.list.widen();
      });
    });
  }

  /** Looks now at what is in view; a key that needs it cannot wait until the browser is idle. */
  lookAround(): void {
    if (!this.scroller) return;
    const { first, last, above } = postsInView(this.scroller, this.following.peek() ? 0 : barHeight);
    this.firstSeen.value = first;
    this.lastSeen.value = last;
    this.firstIndex.value = above;
  }

  private focusIfWanted(): void {
    if (this.focusWanted === undefined) return;
    const article = rowWith(this.scroller, this.focusWanted)?.querySelector<HTMLElement>("article");
    if (!article) return;
    this.focusWanted = undefined;
    article.focus({ preventScroll: true });
  }
}
