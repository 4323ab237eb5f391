import type { Post } from "../../post.ts";
import type { MuteIndex, Verdict } from "./mute-index.ts";

/** Items of a feed, apart: those that are shown, and those that are set aside with the reason. */
export interface Parted<Item> {
  readonly shown: readonly Item[];
  readonly aside: readonly { readonly item: Item; readonly verdict: Verdict }[];
}

/** Parts a feed at `now` (ms). Both halves keep the feed's order, and every item is in exactly one. */
export function partFeed<Item extends { readonly post: Post }>(
  feed: Iterable<Item>,
  index: MuteIndex,
  now: number,
): Parted<Item> {
  const shown: Item[] = [];
  const aside: { item: Item; verdict: Verdict }[] = [];
  for (const item of feed) {
    const verdict = index.decide(item.post, now);
    if (verdict) aside.push({ item, verdict });
    else shown.push(item);
  }
  return { shown, aside };
}
