import { focusRow } from "./rows-in-page.ts";

/** What was asked for and waits until its row is drawn. */
export class WantedRow {
  place: { readonly key: string; readonly below: number } | undefined;
  private focused: string | undefined;

  focus(key: string): void {
    this.focused = key;
  }

  focusIn(scroller: HTMLElement | null): void {
    if (this.focused !== undefined && focusRow(scroller, this.focused)) this.focused = undefined;
  }
}
