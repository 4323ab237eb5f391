import type { VNode } from "preact";
import { passesFilter } from "../../domain/feed.ts";
import { newCounts, summarySentence } from "../../domain/new-counts.ts";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";

/** While the person reads above: what has come, by kind, and the way to it. Lies over the feed's edge and moves nothing. */
export function NewBar(): VNode | null {
  const { place, state } = usePanel();
  if (place.following.value || state.items.value.length === 0) return null;
  const fresh = state.unread.value.filter((item) => passesFilter(item, state.filter.value));
  const sentence = summarySentence(newCounts(fresh, undefined, state.ownHandle.value));
  const [count, ...kinds] = sentence?.split(" · ") ?? [];
  return (
    <button
      type="button"
      class={`new-bar ${count === undefined ? "none" : ""}`}
      onClick={() => place.toNewest()}
    >
      <Icon name="down" />
      {count === undefined ? "To the newest" : <b class="num">{count}</b>}
      {kinds.length > 0 && <span class="num"> · {kinds.join(" · ")}</span>}
    </button>
  );
}
