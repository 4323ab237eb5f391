/** Where a row stood on the screen: its key, and its top in pixels of the window. */
export interface Anchor {
  readonly key: string;
  readonly top: number;
}

/** The posts that a person can see now, by key. */
export interface PostsInView {
  /** The first that is whole, or else the first of which a part is seen. */
  readonly first: string | undefined;
  /** The last of which the end is seen. */
  readonly last: string | undefined;
  /** How many rows stand above the view. */
  readonly above: number;
}

/** The row with a key, when it is in the page. */
export function rowWith(scroller: HTMLElement | null, key: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
}

/** Every post in view that can hold the place, those that are whole first. Lines between posts come and go. */
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
  const seen = postsOf(scroller).filter(
    ({ box }) => box.bottom > view.top && box.bottom <= view.bottom - covered + 1,
  );
  const whole = seen.find(({ box }) => box.top >= view.top - 1);
  return {
    first: (whole ?? seen[0])?.key,
    last: seen.at(-1)?.key,
    above: seen[0]?.index ?? Number.POSITIVE_INFINITY,
  };
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
