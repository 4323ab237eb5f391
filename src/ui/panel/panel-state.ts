import { computed, type ReadonlySignal } from "@preact/signals";
import { type Chat, copchat } from "../../domain/chat.ts";
import { type EveningSummary, postsPerMinute, summarize } from "../../domain/evening-summary.ts";
import { type Feed, type FeedFilter, type FeedItem, feedFilters, passesFilter } from "../../domain/feed.ts";
import { lastEveningOf } from "../../domain/last-evening.ts";
import type { Verdict } from "../../domain/mutes/matching/mute-index.ts";
import { type Protector, protectorOf } from "../../domain/mutes/protection.ts";
import type { QuotedPost } from "../../domain/post.ts";
import { newestQuestion, type Question } from "../../domain/question.ts";
import { clockOffsetOf, describeReading, type ReadingSentence } from "../../domain/reading-sentence.ts";
import type { RefreshPlan } from "../../domain/refresh.ts";
import type { Times } from "../base/times.ts";
import { unreadOf } from "../feed/marks.ts";
import { buildRows, type FeedRow } from "../feed/rows.ts";
import { searchFeed } from "../feed/search.ts";
import { refreshPlanOf } from "../header/refresh-plan.ts";
import { type AsideItem, AsideKeeper } from "../mutes/aside-keeper.ts";
import type { MuteBook } from "../mutes/mute-book.ts";
import type { PanelModel } from "./panel-model.ts";
import type { ViewState } from "./view-state.ts";

/** What follows from the model and the view; worked out when it is looked at, and only then. */
export interface PanelState {
  readonly chat: ReadonlySignal<Chat>;
  readonly ownHandle: ReadonlySignal<string | undefined>;
  readonly filter: ReadonlySignal<FeedFilter>;
  /** Everything that is not set aside, all streams. */
  readonly shown: ReadonlySignal<Feed>;
  /** What is set aside, with the reason. */
  readonly aside: ReadonlySignal<readonly AsideItem[]>;
  /** Why a quoted post is folded; undefined for one that is shown. */
  readonly quoteVerdict: (quote: QuotedPost) => Verdict | undefined;
  /** Who must not be muted by accident. */
  readonly protect: ReadonlySignal<Protector>;
  /** The posts under the filter and the search. */
  readonly items: ReadonlySignal<Feed>;
  readonly rows: ReadonlySignal<readonly FeedRow[]>;
  /** Everything that the person has not seen, all streams, oldest first. */
  readonly unread: ReadonlySignal<Feed>;
  readonly unreadCounts: ReadonlySignal<Readonly<Record<FeedFilter, number>>>;
  readonly question: ReadonlySignal<Question | undefined>;
  /** Of everything that is loaded, also of what is set aside: for tools. */
  readonly summary: ReadonlySignal<EveningSummary>;
  /** Of what is shown. */
  readonly evening: ReadonlySignal<Feed>;
  readonly eveningSummary: ReadonlySignal<EveningSummary>;
  readonly pace: ReadonlySignal<number>;
  /** How reading X goes; undefined until that is known. */
  readonly sentence: ReadonlySignal<ReadingSentence | undefined>;
  /** What auto-refresh does next. */
  readonly plan: ReadonlySignal<RefreshPlan>;
  /** X's clock, ms: ours may be wrong. */
  readonly xNow: ReadonlySignal<number>;
}

/** A day back, ms, it was another evening; the morning after, people still answer. */
const eveningMs = 24 * 60 * 60_000;

export function createPanelState(
  model: PanelModel,
  view: ViewState,
  times: Times,
  mutes: MuteBook,
): PanelState {
  const chat = computed(() => chatOf(model.chats.value, model.settings.value.chatId));
  const filter = computed(() => model.settings.value.filter);
  const protect = computed(() => protectorFor(model.chats.value, model.ownHandle.value));
  const xNow = computed(() => model.now.value + clockOffsetOf(model.reading.value ?? { tabs: [] }));
  const keeper = new AsideKeeper(mutes);
  const parted = computed(() => {
    mutes.version.value;
    const context = { chatId: chat.value.id, protect: protect.value, now: xNow.value };
    return keeper.part(model.feed.value, context);
  });
  const shown = computed(() => parted.value.shown);
  const aside = computed(() => parted.value.aside);
  const asideFeed = computed(() => aside.value.map(({ item }) => item));
  const listed = computed(() => (view.aside.value ? asideFeed.value : filterFeed(shown.value, filter.value)));
  const items = computed(() => searchFeed(listed.value, view.search.value ?? ""));
  const unread = computed(() => unreadOf(shown.value, view.marks.value, model.ownHandle.value));
  const evening = computed(() => lastEveningOf(shown.value, chat.value));
  const plan = computed(() => planOf(model, chat.value));
  const newest = computed(() => newestQuestion(shown.value));
  return {
    chat,
    ownHandle: model.ownHandle,
    filter,
    shown,
    aside,
    quoteVerdict: (quote) => {
      parted.value;
      return keeper.quoteVerdict(quote);
    },
    protect,
    items,
    rows: computed(() => rowsOf(model, view, { items, aside, chat }, times)),
    unread,
    unreadCounts: computed(() => countByFilter(unread.value)),
    question: computed(() => currentOf(newest.value, shown.value)),
    summary: computed(() => summarize(model.feed.value, model.gaps.value)),
    evening,
    eveningSummary: computed(() => summarize(evening.value, model.gaps.value)),
    pace: computed(() => postsPerMinute(shown.value, xNow.value)),
    sentence: computed(() => sentenceOf(model, chat.value, times, plan.value)),
    plan,
    xNow,
  };
}

function chatOf(chats: readonly Chat[], id: string): Chat {
  return chats.find((chat) => chat.id === id) ?? chats[0] ?? copchat;
}

function filterFeed(feed: Feed, filter: FeedFilter): Feed {
  return filter === "all" ? feed : feed.filter((item) => passesFilter(item, filter));
}

/**
 * In a search, and among what is set aside, the lines between the posts would only speak of what is not looked for.
 */
function rowsOf(
  model: PanelModel,
  view: ViewState,
  { items, aside, chat }: Pick<PanelState, "items" | "aside" | "chat">,
  times: Times,
): readonly FeedRow[] {
  const { dayKey } = times;
  if (view.aside.value) {
    const verdicts = verdictsOf(aside.value);
    return buildRows({ items: items.value, verdictOf: verdicts, gaps: [], leftOffAt: undefined, dayKey });
  }
  if ((view.search.value ?? "") !== "")
    return buildRows({ items: items.value, gaps: [], leftOffAt: undefined, dayKey });
  const settings = model.settings.value;
  const lines = { gaps: model.gaps.value, leftOffAt: model.leftOffAt.value, dayKey };
  if (items.value.length === 0 || aside.value.length === 0 || !settings.dimmedChats.includes(chat.value.id))
    return buildRows({ items: items.value, ...lines });
  const all = filterFeed(model.feed.value, settings.filter);
  return buildRows({ items: all, verdictOf: verdictsOf(aside.value), dimmed: true, ...lines });
}

function verdictsOf(aside: readonly AsideItem[]): (item: FeedItem) => Verdict | undefined {
  const verdicts = new Map(aside.map(({ item, verdict }) => [item, verdict]));
  return (item) => verdicts.get(item);
}

function protectorFor(chats: readonly Chat[], ownHandle: string | undefined): Protector {
  return protectorOf({ chats, ...(ownHandle === undefined ? {} : { ownHandle }) });
}

function countByFilter(unread: Feed): Readonly<Record<FeedFilter, number>> {
  const counts = { all: 0, chat: 0, moderators: 0, mentions: 0 };
  for (const item of unread)
    for (const filter of feedFilters) if (passesFilter(item, filter)) counts[filter]++;
  return counts;
}

function planOf(model: PanelModel, chat: Chat): RefreshPlan {
  const { settings, reading, ownHandle, feed, askedAt } = model;
  const facts = {
    settings: settings.value,
    reading: reading.value,
    chat,
    ownHandle: ownHandle.value,
    feed: feed.value,
    askedAt: askedAt.value,
  };
  return refreshPlanOf(facts, model.now.value);
}

function sentenceOf(
  model: PanelModel,
  chat: Chat,
  times: Times,
  plan: RefreshPlan,
): ReadingSentence | undefined {
  const reading = model.reading.value;
  const ownHandle = model.ownHandle.value;
  const lastPostAt = model.feed.value.at(-1)?.post.createdAt;
  return (
    reading &&
    describeReading(reading, {
      chat,
      ...(ownHandle === undefined ? {} : { ownHandle }),
      ownHandleIsSet: model.settings.value.ownHandle !== undefined,
      now: model.now.value,
      ...(plan.state === "waiting" ? { nextLoadAt: plan.dueAt } : {}),
      ...(lastPostAt === undefined ? {} : { lastPostAt }),
      formatTime: times.clock,
    })
  );
}

function currentOf(question: Question | undefined, feed: Feed): Question | undefined {
  const newest = feed.at(-1)?.post.createdAt ?? 0;
  return question && newest - question.post.createdAt < eveningMs ? question : undefined;
}
