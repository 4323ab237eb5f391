import type { Edges } from "../../../../domain/feed/open-posts.ts";

/** A row's key and its top in window pixels. */
export interface Anchor {
  readonly key: string;
  readonly top: number;
}

export interface PostsInView {
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly above: number;
  readonly whole: readonly string[];
  readonly edges: Edges | undefined;
}

/** Room above a row that is brought into view, in pixels. */
const margin = 8;
/** Pixels at the list's end that the bar of new posts covers, in one line of ordinary text. */
const barHeight = 34;

export interface Place {
  readonly following: boolean;
  readonly anchors: readonly Anchor[];
  /** The list's last row when it was left. */
  readonly last?: string;
}

/**
 * How many pixels at the list's end the bar of new posts covers, or would: of a low list half at most, or no post in it would be
 * in view.
 */
export function coveredBelow(scroller: HTMLElement): number {
  const list = (scroller.closest(".feed-frame") ?? scroller).parentElement;
  const bar = list?.querySelector(".new-bar")?.getBoundingClientRect();
  return Math.max(barHeight, Math.min(bar?.height ?? 0, scroller.clientHeight / 2));
}

/** How much of the list lies below the view, in pixels. */
export function leftOf(scroller: HTMLElement): number {
  return scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
}

export function rowWith(scroller: HTMLElement | null, key: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
}

/** How far the first of these rows moved, in pixels. */
export function driftOf(scroller: HTMLElement, anchors: readonly Anchor[]): number {
  for (const { key, top } of anchors) {
    const row = rowWith(scroller, key);
    if (row) return row.getBoundingClientRect().top - top;
  }
  return 0;
}

/** How far below the top edge a row must move to be visible, in pixels; undefined if it is. */
export function nearestPlace(
  scroller: HTMLElement | null,
  key: string,
  atNewest: boolean,
): number | undefined {
  const box = rowWith(scroller, key)?.getBoundingClientRect();
  const view = scroller?.getBoundingClientRect();
  if (!scroller || !box || !view) return margin;
  if (box.top < view.top + margin) return margin;
  const under = box.bottom - (view.bottom - coveredBelow(scroller) - margin);
  return under > 0 && !atNewest ? Math.max(margin, box.top - view.top - under) : undefined;
}

export function isRowInView(scroller: HTMLElement | null, key: string): boolean {
  const box = rowWith(scroller, key)?.getBoundingClientRect();
  const view = scroller?.getBoundingClientRect();
  return Boolean(box && view && box.bottom > view.top && box.top < view.bottom);
}

export function focusRow(scroller: HTMLElement | null, key: string): boolean {
  const article = rowWith(scroller, key)?.querySelector<HTMLElement>("article");
  article?.focus({ preventScroll: true });
  return article !== null && article !== undefined;
}

export function anchorsIn(scroller: HTMLElement): readonly Anchor[] {
  const view = scroller.getBoundingClientRect();
  return postsOf(scroller)
    .filter(({ box }) => box.bottom > view.top && box.top < view.bottom)
    .sort((a, b) => Number(a.box.top < view.top) - Number(b.box.top < view.top))
    .map(({ key, box }) => ({ key, top: box.top }));
}

/** What is in view; the last `covered` pixels of the scroller lie under something. */
export function postsInView(scroller: HTMLElement, covered: number): PostsInView {
  const view = scroller.getBoundingClientRect();
  const shown = postsOf(scroller).filter(
    ({ box }) => box.bottom > view.top && box.top < view.bottom - covered,
  );
  const seen = shown.filter(({ box }) => box.bottom <= view.bottom - covered + 1);
  const whole = seen.find(({ box }) => box.top >= view.top - 1);
  const looked = seen.filter(
    ({ box }) => box.top >= view.top - 1 || box.height > (view.height - covered) * 0.7,
  );
  return {
    first: (whole ?? seen[0])?.key,
    last: seen.at(-1)?.key,
    above: seen[0]?.index ?? Number.POSITIVE_INFINITY,
    whole: looked.map(({ key }) => key),
    edges: edgesOf(looked.length > 0 ? looked : shown),
  };
}

function edgesOf(posts: readonly PostBox[]): Edges | undefined {
  const [first, last] = [posts[0]?.key, posts.at(-1)?.key];
  return first === undefined || last === undefined ? undefined : { first, last };
}

interface PostBox {
  readonly key: string;
  readonly index: number;
  readonly box: DOMRect;
}

function postsOf(scroller: HTMLElement): readonly PostBox[] {
  return [...scroller.querySelectorAll<HTMLElement>("[data-kind=post]")].map((row) => ({
    key: row.dataset.key ?? "",
    index: Number(row.dataset.index),
    box: row.getBoundingClientRect(),
  }));
}
