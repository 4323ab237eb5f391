import type { MuteIndex, Verdict } from "../../src/domain/mutes/matching/mute-index.ts";
import type { Post } from "../../src/domain/post/post.ts";

interface Parted<Item> {
  readonly shown: readonly Item[];
  readonly aside: readonly { readonly item: Item; readonly verdict: Verdict }[];
}

/** A feed parted the plain way, every post decided on anew: what the panel's keeper is held against. */
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
