import type { TimelineLook } from "./client-look.ts";
import { button, element } from "./element.ts";
import type { Row } from "./page-post.ts";
import { readTimeline, type TimelineRows } from "./read-timeline.ts";
import type { SiteResponse } from "./request.ts";
import type { TimelineSource } from "./source.ts";
import { VirtualList } from "./virtual-list.ts";

/** How far from the end of the list older posts are asked for, and how near the top newer ones. */
const reach = 900;
const nearTop = 400;

/** One timeline on the screen: its rows, the newer ones held behind the pill, and the cursors. */
export class TimelineView {
  readonly root: HTMLElement;
  readonly source: TimelineSource;
  readonly loadedAt = performance.now();
  private readonly look: TimelineLook;
  private readonly list: VirtualList;
  private readonly pill = element("div", { role: "status", class: "pill-place" });
  private readonly status = element("div", { class: "status" });
  private rows: Row[] = [];
  private held: Row[] = [];
  private top: string | undefined;
  private bottom: string | undefined;
  private busy = { newer: false, older: false };
  private atEnd = false;
  private wasBelow = false;
  private alive = true;

  constructor(source: TimelineSource, look: TimelineLook) {
    this.source = source;
    this.look = look;
    this.list = new VirtualList(look.cell);
    const labelled = element("div", { "aria-label": source.label }, this.list.root);
    const heading = element("h1", { dir: "auto", class: "only-heard" }, source.label);
    this.root = element(
      "section",
      { role: "region", class: "timeline" },
      heading,
      this.pill,
      labelled,
      this.status,
    );
  }

  /** The first page. */
  async start(): Promise<void> {
    this.showStatus("Loading…");
    // A poll while the first page is under way would ask for it once more.
    this.busy.newer = true;
    const response = await this.source.load(undefined, false);
    this.busy.newer = false;
    if (!this.alive) return;
    this.take(response, (page) => {
      this.rows = unique([...page.pinned, ...page.rows]);
      this.top = page.top;
      this.bottom = page.bottom;
      this.showStatus(this.rows.length === 0 ? "No results yet. Try again later." : undefined);
    });
  }

  /** Asks for what is newer than the newest known; it waits behind the pill. */
  async newer(polling: boolean): Promise<void> {
    if (this.busy.newer || !this.alive) return;
    if (this.top === undefined) return this.start();
    this.busy.newer = true;
    const response = await this.source.load(this.top, polling);
    this.busy.newer = false;
    if (!this.alive) return;
    this.take(response, (page) => {
      const known = new Set([...this.held, ...this.rows].map(({ key }) => key));
      this.held = [...page.rows.filter((row) => !known.has(row.key) && !isPromoted(row)), ...this.held];
      this.top = page.top ?? this.top;
    });
    this.drawPill();
  }

  /** What the pill's press does: the held posts come in, and the newest is shown. */
  showHeld(): void {
    this.rows = unique([...this.held, ...this.rows]);
    this.held = [];
    this.drawPill();
    this.redraw();
    window.scrollTo(0, 0);
    this.list.draw();
  }

  /** The period key: to the newest post, or, when already there, ask for newer ones and show them. */
  async toNewest(): Promise<void> {
    if (this.held.length === 0 && window.scrollY < nearTop) await this.newer(false);
    this.showHeld();
  }

  scrolled(): void {
    this.list.draw();
    const left = document.documentElement.scrollHeight - window.scrollY - window.innerHeight;
    if (left < reach) void this.older();
    if (window.scrollY > nearTop * 2) this.wasBelow = true;
    if (this.wasBelow && window.scrollY < nearTop) {
      this.wasBelow = false;
      void this.newer(false);
    }
  }

  stop(): void {
    this.alive = false;
    this.root.remove();
  }

  private async older(): Promise<void> {
    if (this.busy.older || this.atEnd || this.bottom === undefined) return;
    this.busy.older = true;
    const response = await this.source.load(this.bottom, false);
    this.busy.older = false;
    if (!this.alive) return;
    this.take(response, (page) => {
      const before = this.rows.length;
      this.rows = unique([...this.rows, ...page.rows]);
      this.atEnd = this.rows.length === before;
      this.bottom = page.bottom ?? this.bottom;
    });
  }

  /** "Show replies": the rest of a thread comes into its module. */
  private async more(cursor: string): Promise<void> {
    const response = await this.source.load(cursor, false);
    this.take(response, (page) => {
      for (const [module, added] of page.added) this.rows = intoModule(this.rows, module, added);
      this.rows = this.rows.filter((row) => row.kind !== "more" || row.cursor !== cursor);
    });
  }

  private take(response: SiteResponse, use: (page: TimelineRows) => void): void {
    const page = readOrUndefined(response);
    if (page === undefined) {
      if (this.rows.length === 0) this.retry();
      return;
    }
    use(page);
    this.redraw();
  }

  private redraw(): void {
    this.list.set(
      this.rows.map((row) => ({
        key: row.key,
        render: () => this.look.row(row, this.source.focalId, (cursor) => void this.more(cursor)),
      })),
    );
  }

  private drawPill(): void {
    if (this.held.length === 0) {
      this.pill.replaceChildren();
      return;
    }
    this.pill.replaceChildren(this.look.pill(() => this.showHeld()));
  }

  private retry(): void {
    const again = button({ class: "retry" }, () => void this.start(), element("span", {}, "Retry"));
    this.status.replaceChildren(element("span", {}, "Something went wrong. Try reloading."), again);
  }

  private showStatus(words: string | undefined): void {
    this.status.replaceChildren(...(words === undefined ? [] : [element("span", {}, words)]));
  }
}

function readOrUndefined({ status, text }: SiteResponse): TimelineRows | undefined {
  if (status !== 200) return undefined;
  try {
    return readTimeline(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function isPromoted(row: Row): boolean {
  return row.kind === "post" && row.promoted;
}

function unique(rows: readonly Row[]): Row[] {
  return [...new Map(rows.toReversed().map((row) => [row.key, row])).values()].toReversed();
}

function intoModule(rows: readonly Row[], module: string, added: readonly Row[]): Row[] {
  const last = rows.findLastIndex(({ key }) => key.startsWith(`${module}-`));
  return rows.toSpliced(last + 1, 0, ...added);
}
