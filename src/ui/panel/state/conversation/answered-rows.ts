import { computed, effect, type ReadonlySignal } from "@preact/signals";
import { answeredPosts } from "../../../../domain/feed/answered-posts.ts";
import type { Feed } from "../../../../domain/feed/feed.ts";
import type { FeedFilter } from "../../../../domain/feed/feed-filter.ts";
import { type FeedRow, postRow } from "../rows.ts";
import { showsYou, type ViewState } from "../view-state.ts";

export interface PartedYou {
  readonly waiting: Feed;
  readonly answered: Feed;
}

interface YouInput {
  readonly filter: ReadonlySignal<FeedFilter>;
  readonly listed: ReadonlySignal<Feed>;
  readonly repliedTo: ReadonlySignal<ReadonlySet<string>>;
}

/**
 * What waits for the person's reply, and what has it; undefined while only one of them is there. Where nothing
 * waited, the answered posts are being read: they stay open when something comes, until the list is left.
 */
export function createYou(
  view: ViewState,
  { filter, listed, repliedTo }: YouInput,
): ReadonlySignal<PartedYou | undefined> {
  const parts = computed(() =>
    showsYou(view, filter.value) ? partsOf(listed.value, repliedTo.value) : undefined,
  );
  const isAllAnswered = computed(() => parts.value?.waiting.length === 0 && parts.value.answered.length > 0);
  let openedHere = false;
  effect(() => {
    if (isAllAnswered.value) {
      openedHere = true;
      view.answeredOpen.value = true;
    } else if (filter.value !== "mentions" && openedHere) {
      openedHere = false;
      view.answeredOpen.value = false;
    }
  });
  return computed(() =>
    parts.value?.waiting.length && parts.value.answered.length ? parts.value : undefined,
  );
}

function partsOf(feed: Feed, repliedTo: ReadonlySet<string>): PartedYou {
  return {
    waiting: feed.filter(({ post }) => !repliedTo.has(post.id)),
    answered: feed.filter(({ post }) => repliedTo.has(post.id)),
  };
}

/** Behind what waits: one line, and the answered posts when it is open. */
export function answeredRows({ answered }: PartedYou, isOpen: boolean): readonly FeedRow[] {
  const line = { kind: "answered", key: "answered", count: answered.length, isOpen } as const;
  return isOpen ? [line, ...answered.map((item) => postRow(item, undefined))] : [line];
}

/** The posts that the person replied to or quoted, by id. */
export function repliedToIn(feed: Feed, handle: string | undefined): ReadonlySet<string> {
  return answeredPosts(
    feed.map(({ post }) => post),
    handle,
  );
}
