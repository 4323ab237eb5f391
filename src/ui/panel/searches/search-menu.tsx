import type { VNode } from "preact";
import { nameOfSearch } from "../../../domain/x-status/search-words.ts";
import { words } from "../../../words/words.ts";
import { MenuButton } from "../parts/menu-button.tsx";
import { usePanel } from "../state/panel-context.ts";

export function SearchMenu(): VNode {
  const { actions, searches, state } = usePanel();
  const [first, ...others] = searches.open.value.searches;
  return (
    <>
      <MenuButton
        icon="open"
        text={words("searchOpenOnX", { hashtag: state.chat.value.hashtags[0] ?? "" })}
        press={actions.openChat}
      />
      {first &&
        others.map((search) => (
          <MenuButton
            key={search.query}
            icon={search.tab ? "check" : "open"}
            text={words(search.tab ? "searchOpen" : "searchAlsoOpen", {
              search: nameOfSearch(search, first),
            })}
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
      ? words("searchListSeen", { count: seen, all: moderators.length })
      : words("searchListSeenAll");
  const icon = searches.open.value.listTab ? "check" : "open";
  return <MenuButton icon={icon} text={words("searchListOpen")} detail={detail} press={actions.openList} />;
}

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
          text={words("searchForAll")}
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
      text={words("searchLeaveOut")}
      detail={
        count === all ? words("searchLeaveOutAll", { count }) : words("searchLeaveOutSome", { count, all })
      }
      press={() => actions.openSearch(quieter.query, true)}
    />
  );
}

function NoRoom(): VNode {
  return <p class="menu-note">{words("searchNoRoom")}</p>;
}
