import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type FeedFilter, feedFilters } from "../../domain/feed.ts";
import { Icon } from "../base/icon.tsx";
import { AsideFilter } from "../mutes/aside-filter.tsx";
import { chooseFilter } from "../panel/choose-filter.ts";
import { usePanel } from "../panel/panel-context.ts";

const words: Readonly<Record<FeedFilter, { readonly short: string; readonly long: string }>> = {
  all: { short: "All", long: "All posts" },
  chat: { short: "Chat", long: "Posts with the hashtag" },
  moderators: { short: "Mods", long: "Posts by moderators" },
  mentions: { short: "You", long: "Posts that mention you" },
};

/** The row above the feed: its filters with what is unread under each, or the search in their place. */
export function Filters(): VNode {
  const { view } = usePanel();
  return (
    <nav class="filters" aria-label="Which posts">
      {view.search.value === undefined ? <Choices /> : <Search />}
    </nav>
  );
}

function Choices(): VNode {
  const { view } = usePanel();
  return (
    <>
      {feedFilters.map((filter) => (
        <Choice key={filter} filter={filter} />
      ))}
      <AsideFilter />
      <button
        type="button"
        class="icon-button"
        aria-label="Search these posts"
        title="Search ( / )"
        onClick={() => {
          view.search.value = "";
        }}
      >
        <Icon name="search" />
      </button>
    </>
  );
}

function Choice({ filter }: { readonly filter: FeedFilter }): VNode {
  const panel = usePanel();
  const { place, state, view } = panel;
  const unread = state.unreadCounts.value[filter];
  const { short, long } = words[filter];
  const isOn = state.filter.value === filter && !view.aside.value;
  return (
    <button
      type="button"
      class={`filter filter-${filter}`}
      aria-pressed={isOn}
      title={long}
      onClick={() => {
        if (isOn) place.toNewest();
        else chooseFilter(panel, filter);
      }}
    >
      {short}
      {unread > 0 && (
        <b class="num">
          {unread > 999 ? "999+" : unread}
          <span class="for-screen-readers"> unread</span>
        </b>
      )}
    </button>
  );
}

function Search(): VNode {
  const { state, view } = usePanel();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const typed = view.search.value ?? "";
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={box}
        type="text"
        value={typed}
        placeholder="Words, a name or @handle"
        aria-label="Search these posts"
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => {
          view.search.value = event.currentTarget.value;
        }}
      />
      {typed !== "" && <span class="num soft">{found(state.items.value.length)}</span>}
      <button
        type="button"
        class="icon-button"
        aria-label="Close the search"
        title="Close (Esc)"
        onClick={() => {
          view.search.value = undefined;
        }}
      >
        <Icon name="close" />
      </button>
    </search>
  );
}

function found(count: number): string {
  return count === 0 ? "none" : `${count} found`;
}
