import type { VNode } from "preact";
import type { ChatSearch } from "../../../domain/search/chat-searches.ts";
import type { OpenSearches } from "../../../domain/x-status/open-searches.ts";
import {
  leftOutSentence,
  missingSentence,
  nameOfSearch,
  narrowedSentence,
} from "../../../domain/x-status/search-words.ts";
import { words, wordsOf } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { type PanelContext, usePanel } from "../state/panel-context.ts";

interface SearchHint {
  readonly sentence: string;
  readonly verb?: string;
  readonly press?: () => void;
}

export function SearchLine(): VNode | null {
  const panel = usePanel();
  const { putAway } = panel.searches;
  const hint = hintOf(panel);
  if (!hint || putAway.value === hint.sentence) return null;
  const { sentence, verb, press } = hint;
  return (
    <div class="search-line" role="status">
      <p>
        <span class="num">{sentence}</span>{" "}
        {verb !== undefined && (
          <button type="button" class="link" onClick={press}>
            {verb}
          </button>
        )}
      </p>
      <button
        type="button"
        class="icon-button"
        aria-label={words("dismiss")}
        onClick={() => {
          putAway.value = sentence;
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function hintOf(panel: PanelContext): SearchHint | undefined {
  const open = panel.searches.open.value;
  return narrowed(open) ?? missing(open, panel) ?? paused(open, panel) ?? leftOut(open, panel);
}

function narrowed(open: OpenSearches): SearchHint | undefined {
  const sentence = narrowedSentence(open);
  return sentence && { sentence: wordsOf(sentence) };
}

function missing(open: OpenSearches, { actions, state }: PanelContext): SearchHint | undefined {
  const missed = missingSentence(open);
  const next = open.searches.find(({ tab }) => !tab);
  const [first] = open.searches;
  if (missed === undefined || !next || !first) return undefined;
  const sentence = wordsOf(missed);
  if (next === first)
    return {
      sentence,
      verb: words("searchOpenAll", { hashtag: state.chat.value.hashtags[0] ?? "" }),
      press: () => actions.openSearch(first.query, true),
    };
  const isLast = open.searches.filter(({ tab }) => !tab).length === 1;
  return {
    sentence,
    verb: isLast
      ? words("searchAlsoOpenThem")
      : words("searchAlsoOpen", { search: nameOfSearch(next, first) }),
    press: () => actions.openSearch(next.query, false),
  };
}

/** X loads nothing for a search behind another tab. */
function paused({ searches, listTab }: OpenSearches, { actions }: PanelContext): SearchHint | undefined {
  const [first] = searches;
  const shown = [...searches, { tab: listTab }].flatMap(({ tab }) => tab ?? []);
  const hidden = shown.find(({ visible }) => !visible);
  if (!first || !hidden || !shown.some(({ visible }) => visible)) return undefined;
  const search = searches.find(({ tab }) => tab?.tabId === hidden.tabId);
  return {
    sentence: behind(search, first),
    verb: words("searchOwnWindow"),
    press: () => actions.moveToWindow(hidden.tabId),
  };
}

function behind(search: ChatSearch | undefined, first: ChatSearch): string {
  if (!search) return words("searchBehindList");
  return search === first
    ? words("searchBehindChat")
    : words("searchBehindOther", { search: nameOfSearch(search, first) });
}

function leftOut(
  { without, searches }: OpenSearches,
  { actions, searches: state }: PanelContext,
): SearchHint | undefined {
  const muted = new Set([...state.loud.value.map((handle) => handle.toLowerCase()), ...without]);
  const left = leftOutSentence(without, muted.size);
  const [first] = searches;
  if (left === undefined || !first) return undefined;
  return {
    sentence: wordsOf(left),
    verb: words("searchForAll"),
    press: () => actions.openSearch(first.query, true),
  };
}
