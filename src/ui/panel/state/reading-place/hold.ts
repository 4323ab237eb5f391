import { type Signal, signal } from "@preact/signals";
import { type FeedRow, nextPost } from "../rows.ts";
import type { Anchor, Place } from "./rows-in-page.ts";

/** Whether the view follows the newest post, waits at it, or holds the anchored rows where they are. */
export class Hold {
  readonly following: Signal<boolean> = signal(true);
  readonly waiting: Signal<boolean> = signal(false);
  anchors: readonly Anchor[] = [];

  goesOn(): boolean {
    return this.following.peek() && !this.waiting.peek();
  }

  place(): Place {
    return { following: this.following.peek(), anchors: this.anchors };
  }

  backTo({ following, anchors }: Place): void {
    this.following.value = following;
    this.anchors = anchors;
  }

  toNewest(): void {
    this.waiting.value = false;
    this.backTo({ following: true, anchors: [] });
  }

  toRow(anchor: Anchor): void {
    this.waiting.value = false;
    this.backTo({ following: false, anchors: [anchor] });
  }

  /** The person scrolled by `moved` pixels. */
  carry(moved: number): void {
    this.anchors = this.anchors.map(({ key, top }) => ({ key, top: top - moved }));
  }

  /** Another filter may hide every anchored row: then the next later post holds the place. */
  passOn(rows: readonly FeedRow[], has: (key: string) => boolean): void {
    const [lost] = this.anchors;
    const isGone = lost && !this.anchors.some(({ key }) => has(key));
    const next = isGone && nextPost(rows, lost.key);
    if (next) this.anchors = [{ key: next.key, top: lost.top }];
  }
}
