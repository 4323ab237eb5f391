import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type FeedFilter, feedFilters } from "../../../domain/feed/feed-filter.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { AsideFilter } from "../aside/aside-filter.tsx";
import { keyed } from "../parts/keys.ts";
import { chooseFilter } from "../state/choose-filter.ts";
import { goToHit } from "../state/go-to-post.ts";
import { goToUnread } from "../state/jumps.ts";
import { usePanel } from "../state/panel-context.ts";
import type { ViewState } from "../state/view-state.ts";
import { useSearchBox } from "./use-search-box.ts";

const names = {
  all: { short: "filterAll", long: "filterAllLong" },
  chat: { short: "filterChat", long: "filterChatLong" },
  moderators: { short: "filterModerators", long: "filterModeratorsLong" },
  mentions: { short: "filterMentions", long: "filterMentionsLong" },
} as const satisfies Readonly<Record<FeedFilter, object>>;

export function Filters(): VNode {
  const { view } = usePanel();
  return (
    <nav class="filters" aria-label={words("filtersLabel")}>
      {view.search.value === undefined ? <Choices /> : <Search />}
    </nav>
  );
}

function Choices(): VNode {
  const { view } = usePanel();
  return (
    <>
      {(view.isWide.value ? (["all"] as const) : feedFilters).map((filter) => (
        <Choice key={filter} filter={filter} />
      ))}
      <AsideFilter />
      <button
        type="button"
        class="icon-button"
        aria-label={words("feedSearchLabel")}
        {...keyed("search", (key) => words("feedSearchTitle", { key }))}
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
  const { state, view } = panel;
  const unread = state.unreadCounts.value[filter];
  const { short, long } = names[filter];
  const isOn = state.filter.value === filter && !isElsewhere(view);
  return (
    <button
      type="button"
      class={`filter filter-${filter}`}
      aria-pressed={isOn}
      {...keyed("filter", (key) => words(long, { key }), feedFilters.indexOf(filter))}
      onClick={() => {
        if (isOn) goToUnread(panel);
        else chooseFilter(panel, filter);
      }}
    >
      {words(short)}
      <UnreadCount count={unread} />
    </button>
  );
}

export function UnreadCount({ count }: { readonly count: number }): VNode | null {
  if (count === 0) return null;
  return (
    <>
      <b class="num" aria-hidden="true">
        {count > 999 ? "999+" : count}
      </b>
      <span class="for-screen-readers">
        {count > 999 ? words("filterManyUnread") : words("filterUnread", { count })}
      </span>
    </>
  );
}

function isElsewhere({ aside, questions, conversation }: ViewState): boolean {
  return aside.value || questions.value || conversation.value !== undefined;
}

function Search(): VNode {
  const panel = usePanel();
  const { state, view } = panel;
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const onTyped = useSearchBox(box);
  const typed = view.search.value ?? "";
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={box}
        type="text"
        defaultValue={typed}
        placeholder={words("feedSearchHint")}
        aria-label={words("feedSearchLabel")}
        spellcheck={false}
        autocomplete="off"
        onInput={onTyped}
        title={words("feedSearchHow")}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.isComposing || !view.search.peek()) return;
          event.preventDefault();
          goToHit(panel, state.items.peek().at(-1)?.post.id);
        }}
      />
      {typed !== "" && <span class="num soft">{found(state.items.value.length)}</span>}
      <button
        type="button"
        class="icon-button"
        aria-label={words("feedSearchClose")}
        {...keyed("close", (key) => words("feedSearchCloseTitle", { key }))}
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
  return count === 0 ? words("feedSearchNone") : words("feedSearchFound", { count });
}
