import type { ReadonlySignal } from "@preact/signals";
import type { Chat } from "../../../domain/chat/chat.ts";
import type { Feed, FeedItem } from "../../../domain/feed/feed.ts";
import { type FeedFilter, passesFilter } from "../../../domain/feed/feed-filter.ts";
import type { Verdict } from "../../../domain/mutes/matching/mute-index.ts";
import type { Times } from "../../parts/times.ts";
import type { AsideItem } from "./aside-keeper.ts";
import type { PanelModel } from "./panel-model.ts";
import type { RaidState } from "./raids/raid-state.ts";
import { buildRows, type FeedRow } from "./rows.ts";
import type { ViewState } from "./view-state.ts";

export type RaidSieve = Pick<RaidState, "sieve" | "alike">;

interface FeedLists {
  readonly items: ReadonlySignal<Feed>;
  readonly aside: ReadonlySignal<readonly AsideItem[]>;
  readonly chat: ReadonlySignal<Chat>;
  readonly filter: ReadonlySignal<FeedFilter>;
}

export function filterFeed(feed: Feed, filter: FeedFilter): Feed {
  return filter === "all" ? feed : feed.filter((item) => passesFilter(item, filter));
}

/** Searches and set-aside posts are shown without the lines between posts. */
export function feedRowsOf(
  model: PanelModel,
  view: ViewState,
  { items, aside, chat, filter }: FeedLists,
  times: Times,
  raids: RaidSieve,
  answered: Feed = [],
): readonly FeedRow[] {
  const { dayKey } = times;
  if (view.aside.value) {
    const verdicts = verdictsOf(aside.value);
    return buildRows({ items: items.value, verdictOf: verdicts, gaps: [], leftOffAt: undefined, dayKey });
  }
  if ((view.search.value ?? "") !== "")
    return buildRows({ items: items.value, gaps: [], leftOffAt: undefined, dayKey });
  const settings = model.settings.value;
  const alikeOf = raids.alike.value;
  const lines = {
    gaps: model.gaps.value,
    leftOffAt: model.leftOffAt.value,
    dayKey,
    ...(alikeOf && { alikeOf }),
  };
  if (items.value.length === 0 || aside.value.length === 0 || !settings.dimmedChats.includes(chat.value.id))
    return buildRows({ items: items.value, ...lines });
  const stays = raids.sieve.value ?? (() => true);
  const behind = new Set(answered);
  const all = filterFeed(model.feed.value, filter.value).filter((item) => stays(item) && !behind.has(item));
  return buildRows({ items: all, verdictOf: verdictsOf(aside.value), dimmed: true, ...lines });
}

export function verdictsOf(aside: readonly AsideItem[]): (item: FeedItem) => Verdict | undefined {
  const verdicts = new Map(aside.map(({ item, verdict }) => [item, verdict]));
  return (item) => verdicts.get(item);
}
