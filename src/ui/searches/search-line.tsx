import type { VNode } from "preact";
import type { OpenSearches } from "../../domain/search/open-searches.ts";
import {
  leftOutSentence,
  missingSentence,
  nameOfSearch,
  narrowedSentence,
} from "../../domain/search/search-words.ts";
import { Icon } from "../base/icon.tsx";
import { type PanelContext, usePanel } from "../panel/panel-context.ts";

interface Said {
  readonly sentence: string;
  readonly verb?: string;
  readonly press?: () => void;
}

/** Below the state of reading: what of the chat no open search asks X for, or leaves out; with one thing to press. */
export function SearchLine(): VNode | null {
  const panel = usePanel();
  const { putAway } = panel.searches;
  const said = whatToSay(panel);
  if (!said || putAway.value === said.sentence) return null;
  const { sentence, verb, press } = said;
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
        aria-label="Put away"
        onClick={() => {
          putAway.value = sentence;
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function whatToSay(panel: PanelContext): Said | undefined {
  const open = panel.searches.open.value;
  return narrowed(open) ?? missing(open, panel) ?? paused(open, panel) ?? leftOut(open, panel);
}

function narrowed(open: OpenSearches): Said | undefined {
  const sentence = narrowedSentence(open);
  return sentence === undefined ? undefined : { sentence };
}

function missing(open: OpenSearches, { actions, state }: PanelContext): Said | undefined {
  const sentence = missingSentence(open);
  const next = open.searches.find(({ tab }) => !tab);
  const [first] = open.searches;
  if (sentence === undefined || !next || !first) return undefined;
  if (next === first)
    return {
      sentence,
      verb: `Open all of #${state.chat.value.hashtags[0]}`,
      press: () => actions.openSearch(first.query, true),
    };
  const isLast = open.searches.filter(({ tab }) => !tab).length === 1;
  return {
    sentence,
    verb: isLast ? "Also open them" : `Also open: ${nameOfSearch(next, first)}`,
    press: () => actions.openSearch(next.query, false),
  };
}

/** A search behind another tab: X loads nothing there, though the tab in front reads on. */
function paused({ searches, listTab }: OpenSearches, { actions }: PanelContext): Said | undefined {
  const [first] = searches;
  const shown = [...searches, { tab: listTab }].flatMap(({ tab }) => tab ?? []);
  const hidden = shown.find(({ visible }) => !visible);
  if (!first || !hidden || !shown.some(({ visible }) => visible)) return undefined;
  const search = searches.find(({ tab }) => tab?.tabId === hidden.tabId);
  const name = !search ? "The list" : search === first ? "The chat's search" : nameOfSearch(search, first);
  return {
    sentence: `${name[0]?.toUpperCase()}${name.slice(1)}: X loads nothing there while that tab is behind another.`,
    verb: "Give it a window of its own",
    press: () => actions.moveToWindow(hidden.tabId),
  };
}

function leftOut(
  { without, searches }: OpenSearches,
  { actions, searches: state }: PanelContext,
): Said | undefined {
  const muted = new Set([...state.loud.value.map((handle) => handle.toLowerCase()), ...without]);
  const sentence = leftOutSentence(without, muted.size);
  const [first] = searches;
  if (sentence === undefined || !first) return undefined;
  return { sentence, verb: "Search for all again", press: () => actions.openSearch(first.query, true) };
}
