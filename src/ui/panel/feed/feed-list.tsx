import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { words } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";
import { listName } from "../state/view-state.ts";
import { columnNames } from "./column-names.ts";
import { RowView } from "./row-view.tsx";
import { useHand } from "./use-hand.ts";

export function FeedList(): VNode {
  const { column, place, state, view } = usePanel();
  const scroller = useRef<HTMLElement>(null);
  const rows = state.rows.value;
  const shown = place.draw(rows, listName(view, state.chat.value.id, state.filter.value));
  useLayoutEffect(() => (scroller.current ? place.attach(scroller.current) : undefined), [place]);
  useLayoutEffect(() => place.settle());
  useHand(scroller, place);
  return (
    <section
      class="feed"
      ref={scroller}
      aria-label={words(column === undefined ? "feedLabel" : columnNames[column])}
      data-following={place.following.value}
    >
      <div class="feed-height" style={{ height: `${place.height()}px` }}>
        <div
          class="feed-rows"
          role="feed"
          aria-label={words("feedLabelOfChat", { hashtag: state.chat.value.hashtags[0] ?? "" })}
          style={{ transform: `translateY(${shown[0]?.start ?? 0}px)` }}
          onFocusIn={(event) => recordPost(event, view.current)}
          onPointerOver={(event) => recordPost(event, view.pointed)}
        >
          {shown.map(({ index, key }) => {
            const row = rows[index];
            return (
              row && <RowView key={key} row={row} index={index} of={rows.length} measure={place.measure} />
            );
          })}
        </div>
      </div>
      <OlderPosts />
    </section>
  );
}

function recordPost(event: Event, recorded: Signal<string | undefined>): void {
  if (!(event.target instanceof Element)) return;
  const row = event.target.closest<HTMLElement>("[data-kind=post]");
  if (row) recorded.value = row.dataset.key;
}

/**
 * Loads older posts near the top, which moves nothing. Separate from the list, which would otherwise redraw
 * with every scroll.
 */
function OlderPosts(): null {
  const { actions, model, place, state } = usePanel();
  const first = state.items.value[0]?.post.id;
  const isNear = place.sight.firstSeen.value !== undefined && place.sight.firstIndex.value < 12;
  const isWanted = isNear && model.older.value === "some" && first !== undefined;
  useEffect(() => {
    if (isWanted) actions.loadOlder();
  }, [isWanted, first, actions]);
  return null;
}
