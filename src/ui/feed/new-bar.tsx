import type { VNode } from "preact";
import { passesFilter } from "../../domain/feed.ts";
import { type NewCounts, newCounts, summarySentence } from "../../domain/new-counts.ts";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";

/** While the person reads above: what has come, by kind, and the way to it. Lies over the feed's edge and moves nothing. */
export function NewBar(): VNode | null {
  const { place, state } = usePanel();
  if (place.following.value || state.items.value.length === 0) return null;
  const fresh = state.unread.value.filter((item) => passesFilter(item, state.filter.value));
  const counts = newCounts(fresh, undefined, state.ownHandle.value);
  const sentence = summarySentence(counts);
  return (
    <button
      type="button"
      class={`new-bar num ${sentence === undefined ? "none" : ""}`}
      aria-label={sentence}
      title={sentence}
      onClick={() => place.toNewest()}
    >
      <Icon name="down" />
      {sentence === undefined ? "To the newest" : <b>{counts.all} new</b>}
      {kindsOf(counts).map(({ count, words, short }) => (
        <span key={short}>
          · {count}
          <span class="roomy"> {words}</span>
          <span class="tight"> {short}</span>
        </span>
      ))}
    </button>
  );
}

/** The kinds that matter most, each in full and as it fits a narrow panel. */
function kindsOf({ questions, forYou, fromModerator }: NewCounts) {
  return [
    { count: questions, words: questions === 1 ? "question" : "questions", short: "Q" },
    { count: forYou, words: "for you", short: "you" },
    { count: fromModerator, words: fromModerator === 1 ? "by a mod" : "by mods", short: "mods" },
  ].filter(({ count }) => count > 0);
}
