import { batch, type Signal, signal } from "@preact/signals";
import type { Edges } from "../../../../domain/feed/open-posts.ts";
import { afterPaint } from "../../../parts/after-paint.ts";
import { postsInView } from "./rows-in-page.ts";

export class Sight {
  readonly lastSeen: Signal<string | undefined> = signal(undefined);
  /** The list in which that was seen; for a moment after a switch, not the shown one. */
  readonly list: Signal<string> = signal("");
  readonly firstSeen: Signal<string | undefined> = signal(undefined);
  readonly firstIndex: Signal<number> = signal(Number.POSITIVE_INFINITY);
  readonly whole: Signal<readonly string[]> = signal([]);

  readonly edges: Signal<Edges | undefined> = signal(undefined);

  private isLooking = false;

  /** The last `covered` pixels of the scroller lie under something. */
  lookAt(scroller: HTMLElement, covered: number, list: string): void {
    const { first, last, above, whole, edges } = postsInView(scroller, covered);
    batch(() => {
      this.list.value = list;
      this.firstSeen.value = first;
      this.lastSeen.value = last;
      this.firstIndex.value = above;
      const known = this.edges.peek();
      if (edges?.first !== known?.first || edges?.last !== known?.last) this.edges.value = edges;
      if (whole.join() !== this.whole.peek().join()) this.whole.value = whole;
    });
  }

  soon(look: () => void): void {
    if (this.isLooking) return;
    this.isLooking = true;
    afterPaint(() => {
      this.isLooking = false;
      batch(look);
    });
  }

  leave(): void {
    this.whole.value = [];
    this.edges.value = undefined;
  }
}
