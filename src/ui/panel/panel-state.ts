import { computed, type ReadonlySignal } from "@preact/signals";
import { type Chat, copchat } from "../../domain/chat.ts";
import { type EveningSummary, postsPerMinute, summarize } from "../../domain/evening-summary.ts";
import { type Feed, type FeedFilter, feedFilters, passesFilter } from "../../domain/feed.ts";
import { newestQuestion, type Question } from "../../domain/question.ts";
import { clockOffsetOf, describeReading, type ReadingSentence } from "../../domain/reading-sentence.ts";
import type { Times } from "../base/times.ts";
import { unreadOf } from "../feed/marks.ts";
import { buildRows, type FeedRow } from "../feed/rows.ts";
import { searchFeed } from "../feed/search.ts";
import type { PanelModel } from "./panel-model.ts";
import type { ViewState } from "./view-state.ts";

/** What follows from the model and the view; worked out when it is looked at, and only then. */
export interface PanelState {
  readonly chat: ReadonlySignal<Chat>;
  readonly ownHandle: ReadonlySignal<string | undefined>;
  readonly filter: ReadonlySignal<FeedFilter>;
  /** The posts under the filter and the search. */
  readonly items: ReadonlySignal<Feed>;
  readonly rows: ReadonlySignal<readonly FeedRow[]>;
  /** Everything that the person has not seen, all streams, oldest first. */
  readonly unread: ReadonlySignal<Feed>;
  readonly unreadCounts: ReadonlySignal<Readonly<Record<FeedFilter, number>>>;
  readonly question: ReadonlySignal<Question | undefined>;
  /** Of everything that is loaded. */
  readonly summary: ReadonlySignal<EveningSummary>;
  readonly pace: ReadonlySignal<number>;
  /** How reading X goes; undefined until that is known. */
  readonly sentence: ReadonlySignal<ReadingSentence | undefined>;
  /** X's clock, ms: ours may be wrong. */
  readonly xNow: ReadonlySignal<number>;
}

/** A day after it, ms, a question belongs to an evening that is over; the morning after, people still answer. */
const questionMs = 24 * 60 * 60_000;

export function createPanelState(model: PanelModel, view: ViewState, times: Times): PanelState {
  const chat = computed(() => chatOf(model.chats.value, model.settings.value.chatId));
  const filter = computed(() => model.settings.value.filter);
  const filtered = computed(() => filterFeed(model.feed.value, filter.value));
  const items = computed(() => searchFeed(filtered.value, view.search.value ?? ""));
  const unread = computed(() => unreadOf(model.feed.value, view.marks.value, model.ownHandle.value));
  const xNow = computed(() => model.now.value + clockOffsetOf(model.reading.value ?? { tabs: [] }));
  const newest = computed(() => newestQuestion(model.feed.value));
  return {
    chat,
    ownHandle: model.ownHandle,
    filter,
    items,
    rows: computed(() => rowsOf(model, view, items.value, times)),
    unread,
    unreadCounts: computed(() => countByFilter(unread.value)),
    question: computed(() => currentOf(newest.value, model.feed.value)),
    summary: computed(() => summarize(model.feed.value, model.gaps.value)),
    pace: computed(() => postsPerMinute(model.feed.value, xNow.value)),
    sentence: computed(() => sentenceOf(model, chat.value, times)),
    xNow,
  };
}

function chatOf(chats: readonly Chat[], id: string): Chat {
  return chats.find((chat) => chat.id === id) ?? chats[0] ?? copchat;
}

function filterFeed(feed: Feed, filter: FeedFilter): Feed {
  return filter === "all" ? feed : feed.filter((item) => passesFilter(item, filter));
}

/** In a search the lines between the posts would only speak of what is not looked for. */
function rowsOf(model: PanelModel, view: ViewState, items: Feed, times: Times): readonly FeedRow[] {
  const isSearch = (view.search.value ?? "") !== "";
  return buildRows({
    items,
    gaps: isSearch ? [] : model.gaps.value,
    leftOffAt: isSearch ? undefined : model.leftOffAt.value,
    dayKey: times.dayKey,
  });
}

function countByFilter(unread: Feed): Readonly<Record<FeedFilter, number>> {
  const counts = { all: 0, chat: 0, moderators: 0, mentions: 0 };
  for (const item of unread)
    for (const filter of feedFilters) if (passesFilter(item, filter)) counts[filter]++;
  return counts;
}

function sentenceOf(model: PanelModel, chat: Chat, times: Times): ReadingSentence | undefined {
  const reading = model.reading.value;
  const ownHandle = model.ownHandle.value;
  const lastPostAt = model.feed.value.at(-1)?.post.createdAt;
  return (
    reading &&
    describeReading(reading, {
      chat,
      ...(ownHandle === undefined ? {} : { ownHandle }),
      now: model.now.value,
      ...(lastPostAt === undefined ? {} : { lastPostAt }),
      formatTime: times.clock,
    })
  );
}

function currentOf(question: Question | undefined, feed: Feed): Question | undefined {
  const newest = feed.at(-1)?.post.createdAt ?? 0;
  return question && newest - question.post.createdAt < questionMs ? question : undefined;
}
