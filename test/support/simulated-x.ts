import { compareIds, timeOfId } from "../../src/domain/post/snowflake.ts";
import type { TimelinePage } from "../../src/domain/post/timeline-page.ts";

/** What X may do differently from one day to the next, and nobody outside knows. */
export interface Habits {
  /** Posts a page. */
  readonly count: number;
  /** Asked for newer ones, and with more of them than fit, X gives the newest or the oldest of them. */
  readonly cutsOff: "older" | "newer";
  /** A page's second cursor stands at the page's own end, or at the end of all that the tab has. */
  readonly farCursor: "page" | "tab";
  /** An empty page gives its cursor again, or a new one. */
  readonly emptyCursor: "same" | "new";
}

/** One of X's tabs at a search: what it holds, and the cursors that its next requests would send. */
export interface SearchTab {
  readonly query: string;
  readonly from: number;
  readonly to: number;
  top?: { readonly cursor: string; readonly at: string };
  bottom?: { readonly cursor: string; readonly at: string };
}

/** A search of X over posts that go on arriving: first pages, older pages, polls. It plays; it does not know our code. */
export class SimulatedX {
  readonly #posts: readonly string[];
  readonly #habits: Habits;
  readonly #withheld: ReadonlySet<string>;
  #cursors = 0;

  /** `posts`: ids, oldest first. `withheld`: those that X takes off a page after having counted them. */
  constructor(posts: readonly string[], habits: Habits, withheld: ReadonlySet<string> = new Set()) {
    this.#posts = posts;
    this.#habits = habits;
    this.#withheld = withheld;
  }

  /** Loads the search anew, as a reload or another visit does. */
  open(tab: SearchTab, now: number): TimelinePage {
    const found = this.#between(tab, now, "0", undefined).slice(-this.#habits.count);
    const newest = found.at(-1) ?? "0";
    tab.top = { cursor: this.#newCursor(), at: newest };
    tab.bottom = { cursor: this.#newCursor(), at: found[0] ?? newest };
    return this.#page(tab, now, undefined, found, tab.top.cursor, tab.bottom.cursor);
  }

  /** What the tab asks for when it is scrolled to its end; undefined before it was opened. */
  scroll(tab: SearchTab, now: number): TimelinePage | undefined {
    const { top, bottom } = tab;
    if (!top || !bottom) return undefined;
    const found = this.#between(tab, now, "0", bottom.at).slice(-this.#habits.count);
    const cursor = this.#nextCursor(found, bottom.cursor);
    tab.bottom = { cursor, at: found[0] ?? bottom.at };
    const far = this.#farCursor(found.at(-1), top, (at) => (tab.top = at));
    return this.#page(tab, now, bottom.cursor, found, far, cursor);
  }

  /** What the tab asks for when X polls. */
  poll(tab: SearchTab, now: number): TimelinePage | undefined {
    const { top, bottom } = tab;
    if (!top || !bottom) return undefined;
    const { count, cutsOff } = this.#habits;
    const newer = this.#between(tab, now, top.at, undefined);
    const found = cutsOff === "older" ? newer.slice(-count) : newer.slice(0, count);
    const cursor = this.#nextCursor(found, top.cursor);
    tab.top = { cursor, at: found.at(-1) ?? top.at };
    const far = this.#farCursor(found[0], bottom, (at) => {
      tab.bottom = at;
    });
    return this.#page(tab, now, top.cursor, found, cursor, far);
  }

  /** Ids after `after` and before `before` that the search finds at `now`. */
  #between(tab: SearchTab, now: number, after: string, before: string | undefined): readonly string[] {
    return this.#posts.filter((id) => {
      const time = timeOfId(id) ?? 0;
      const inTime = time <= now && time >= tab.from && time < tab.to;
      return inTime && compareIds(id, after) > 0 && (before === undefined || compareIds(id, before) < 0);
    });
  }

  #nextCursor(found: readonly string[], asked: string): string {
    return found.length === 0 && this.#habits.emptyCursor === "same" ? asked : this.#newCursor();
  }

  /** The cursor of the end that was not asked for. A tab that uses it goes on from where it truly stands. */
  #farCursor(
    at: string | undefined,
    known: { cursor: string; at: string },
    use: (at: { cursor: string; at: string }) => void,
  ): string {
    if (this.#habits.farCursor === "page" || at === undefined) return this.#newCursor();
    const cursor = this.#newCursor();
    use({ cursor, at: known.at });
    return cursor;
  }

  #newCursor(): string {
    return `cursor-${++this.#cursors}`;
  }

  #page(
    tab: SearchTab,
    now: number,
    cursor: string | undefined,
    found: readonly string[],
    topCursor: string,
    bottomCursor: string,
  ): TimelinePage {
    return {
      operation: "SearchTimeline",
      kind: "search" as const,
      product: "Latest",
      rawQuery: tab.query,
      topCursor,
      bottomCursor,
      ids: found.filter((id) => !this.#withheld.has(id)).toReversed(),
      receivedAt: now,
      ...(cursor === undefined ? {} : { cursor }),
      ...(this.#habits.count === 20 ? {} : { count: this.#habits.count }),
    };
  }
}
