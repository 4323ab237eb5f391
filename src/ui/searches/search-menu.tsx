import type { VNode } from "preact";
import { nameOfSearch } from "../../domain/search/search-words.ts";
import { MenuButton } from "../header/menu-button.tsx";
import { usePanel } from "../panel/panel-context.ts";

/** What of the chat can be opened on X: its search, the further ones of a large chat, the list of the moderators. */
export function SearchMenu(): VNode {
  const { actions, searches, state } = usePanel();
  const [first, ...others] = searches.open.value.searches;
  return (
    <>
      <MenuButton icon="open" text={`Open #${state.chat.value.hashtags[0]} on X`} press={actions.openChat} />
      {first &&
        others.map((search) => (
          <MenuButton
            key={search.query}
            icon={search.tab ? "check" : "open"}
            text={`${search.tab ? "Open" : "Also open"}: ${nameOfSearch(search, first)}`}
            press={() => actions.openSearch(search.query, false)}
          />
        ))}
      <ListEntry />
      <QuieterEntry />
    </>
  );
}

function ListEntry(): VNode | null {
  const { actions, model, searches, state } = usePanel();
  const { moderatorList, moderators } = state.chat.value;
  if (moderatorList === undefined) return null;
  const seen = model.seenInList.value.length;
  const detail =
    seen < moderators.length
      ? `${seen} of ${moderators.length} moderators seen in it so far`
      : "every moderator was seen in it";
  const icon = searches.open.value.listTab ? "check" : "open";
  return (
    <MenuButton icon={icon} text="Open the list of moderators" detail={detail} press={actions.openList} />
  );
}

/** Leaving the muted out of X's search, and searching for all again. */
function QuieterEntry(): VNode | null {
  const { actions, searches } = usePanel();
  const { searches: all, without } = searches.open.value;
  const quieter = searches.quieter.value;
  const plain = all[0];
  const isDone = quieter?.without.every((handle) => without.includes(handle.toLowerCase())) ?? true;
  return (
    <>
      {quieter && !isDone && <LeaveOut />}
      {quieter?.without.length === 0 && <NoRoom />}
      {without.length > 0 && plain && (
        <MenuButton
          icon="search"
          text="Search for all again"
          press={() => actions.openSearch(plain.query, true)}
        />
      )}
    </>
  );
}

function LeaveOut(): VNode | null {
  const { actions, searches } = usePanel();
  const quieter = searches.quieter.value;
  if (!quieter) return null;
  const [count, all] = [quieter.without.length, searches.loud.value.length];
  return (
    <MenuButton
      icon="aside"
      text="Leave out the muted"
      detail={
        count === all
          ? `X's search without ${count === 1 ? "that one" : `all ${all}`}`
          : `the ${count} loudest of ${all}: more do not fit`
      }
      press={() => actions.openSearch(quieter.query, true)}
    />
  );
}

function NoRoom(): VNode {
  return (
    <p class="menu-note">
      X's search has no room to leave out the muted. A list of the moderators makes some.
    </p>
  );
}
