import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { usePanel } from "../panel/panel-context.ts";
import { RowView } from "./row-view.tsx";

/** The feed: only what is near the view is in the page, and what is read keeps its place (see ReadingPlace). */
export function FeedList(): VNode {
  const { place, state, view } = usePanel();
  const scroller = useRef<HTMLElement>(null);
  const rows = state.rows.value;
  const isSearch = (view.search.value ?? "") !== "";
  const shown = place.draw(
    rows,
    `${state.chat.value.id} ${view.aside.value ? "aside" : state.filter.value} ${isSearch ? "found" : "all"}`,
  );
  useLayoutEffect(() => (scroller.current ? place.attach(scroller.current) : undefined), [place]);
  useLayoutEffect(() => place.settle());
  return (
    <section class="feed" ref={scroller} aria-label="Posts" data-following={place.following.value}>
      <div class="feed-height" style={{ height: `${place.height()}px` }}>
        <div
          class="feed-rows"
          role="feed"
          aria-label={`Posts of #${state.chat.value.hashtags[0]}`}
          style={{ transform: `translateY(${shown[0]?.start ?? 0}px)` }}
          onFocusIn={(event) => notePost(event, view.current)}
          onPointerOver={(event) => notePost(event, view.pointed)}
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

function notePost(event: Event, noted: Signal<string | undefined>): void {
  const row = (event.target as Element).closest<HTMLElement>("[data-kind=post]");
  if (row) noted.value = row.dataset.key;
}

/**
 * Near the top the older posts of the store are fetched: they appear above without moving anything. Apart from the
 * list, so that the list is not drawn again only because something else is in view.
 */
function OlderPosts(): null {
  const { actions, model, place, state } = usePanel();
  const first = state.items.value[0]?.post.id;
  const isNear = place.firstSeen.value !== undefined && place.firstIndex.value < 12;
  const isWanted = isNear && model.older.value === "some" && first !== undefined;
  useEffect(() => {
    if (isWanted) actions.loadOlder();
  }, [isWanted, first, actions]);
  return null;
}
