import { computed, type ReadonlySignal } from "@preact/signals";
import type { Chat } from "../../../domain/chat/chat.ts";
import { shownChat } from "../../../domain/chat/shown-chat.ts";
import { eveningAt } from "../../../domain/evening/evening.ts";
import { conversationOf } from "../../../domain/feed/conversation.ts";
import type { Feed, FeedItem } from "../../../domain/feed/feed.ts";
import { type FeedFilter, feedFilters, passesFilter } from "../../../domain/feed/feed-filter.ts";
import { readPostQuery } from "../../../domain/feed/post-query.ts";
import { unreadOf } from "../../../domain/feed/read-state.ts";
import { searchFeed } from "../../../domain/feed/search-feed.ts";
import { type Highlighter, highlighterOf } from "../../../domain/highlights/highlighter.ts";
import type { Verdict } from "../../../domain/mutes/matching/mute-index.ts";
import { type Protector, protectorOf } from "../../../domain/mutes/protection.ts";
import type { QuotedPost } from "../../../domain/post/post.ts";
import { type EveningSummary, postsPerMinute, summarize } from "../../../domain/recap/evening-summary.ts";
import { feedOfEvening } from "../../../domain/recap/last-evening.ts";
import { type SharedLink, sharedLinks } from "../../../domain/recap/shared-links.ts";
import type { MuteBook } from "../../mutes/mute-book.ts";
import type { Times } from "../../parts/times.ts";
import { type AsideItem, AsideKeeper } from "./aside-keeper.ts";
import { answeredRows, createYou, repliedToIn } from "./conversation/answered-rows.ts";
import { buildConversationRows } from "./conversation/conversation-rows.ts";
import { feedRowsOf, filterFeed, type RaidSieve, verdictsOf } from "./feed-rows.ts";
import { createOpenInList } from "./open-in-list.ts";
import type { PanelModel } from "./panel-model.ts";
import { createQuestions, type QuestionState } from "./questions/question-state.ts";
import type { FeedRow } from "./rows.ts";
import { showsQuestions, type ViewState } from "./view-state.ts";
import { createXStatus, type XStatusState } from "./x-status.ts";

export interface PanelState extends XStatusState, QuestionState {
  readonly chat: ReadonlySignal<Chat>;
  readonly ownHandle: ReadonlySignal<string | undefined>;
  readonly filter: ReadonlySignal<FeedFilter>;
  /** Does the list that the person chose show such a post? */
  readonly passes: (item: FeedItem) => boolean;
  readonly aside: ReadonlySignal<readonly AsideItem[]>;
  readonly asideIds: ReadonlySignal<ReadonlySet<string>>;
  readonly quoteVerdict: (quote: QuotedPost) => Verdict | undefined;
  readonly protect: ReadonlySignal<Protector>;
  readonly highlighter: ReadonlySignal<Highlighter>;
  /** Posts that the filters "regulars first" or "critics" hold back. */
  readonly held: ReadonlySignal<number>;
  readonly items: ReadonlySignal<Feed>;
  /** Unseen posts of the list that wait for the person. */
  readonly open: ReadonlySignal<Feed>;
  /** The words of the search, folded. */
  readonly sought: ReadonlySignal<readonly string[]>;
  readonly rows: ReadonlySignal<readonly FeedRow[]>;
  /** Unread posts of all streams, oldest first. */
  readonly unread: ReadonlySignal<Feed>;
  readonly unreadCounts: ReadonlySignal<Readonly<Record<FeedFilter, number>>>;
  /** Ids of posts that the person replied to or quoted. */
  readonly repliedTo: ReadonlySignal<ReadonlySet<string>>;
  readonly summary: ReadonlySignal<EveningSummary>;
  readonly evening: ReadonlySignal<Feed>;
  readonly sharedLinks: ReadonlySignal<readonly SharedLink[]>;
  readonly eveningSummary: ReadonlySignal<EveningSummary>;
  readonly pace: ReadonlySignal<number>;
  readonly isOn: ReadonlySignal<boolean>;
}

const nothingSought: readonly string[] = [];

export function createPanelState(
  model: PanelModel,
  view: ViewState,
  times: Times,
  mutes: MuteBook,
  raids: RaidSieve,
): PanelState {
  const chat = computed(() => shownChat(model.chats.value, model.settings.value.chatId));
  const filter = computed(() => (view.isWide.value ? "all" : model.settings.value.filter));
  const protect = computed(() => protectorFor(model.chats.value, model.ownHandle.value));
  const xStatus = createXStatus(model, chat, times);
  const { xNow, latest } = xStatus;
  const keeper = new AsideKeeper(mutes);
  const parted = computed(() => {
    mutes.version.value;
    const context = { chatId: chat.value.id, protect: protect.value, now: xNow.value };
    return keeper.part(model.feed.value, context);
  });
  const unmuted = computed(() => parted.value.shown);
  const { questionRows, ...asked } = createQuestions(model, view, { chat, unmuted, xNow, latest });
  const { shown } = asked;
  const aside = computed(() => parted.value.aside);
  const asideFeed = computed(() => aside.value.map(({ item }) => item));
  const filtered = computed(() => filterFeed(shown.value, filter.value));
  const sifted = computed(() => {
    const stays = raids.sieve.value;
    return stays ? filtered.value.filter(stays) : filtered.value;
  });
  const listed = computed(() => (view.aside.value ? asideFeed.value : sifted.value));
  const conversationRows = computed(() => {
    const id = view.conversation.value?.id;
    const found = id === undefined ? undefined : conversationOf(model.feed.value, id);
    return found && buildConversationRows(found, verdictsOf(aside.value));
  });
  const otherRows = computed(
    () => conversationRows.value ?? (showsQuestions(view) ? questionRows.value : undefined),
  );
  const repliedTo = computed(() => repliedToIn(model.feed.value, model.ownHandle.value));
  const you = createYou(view, { filter, listed, repliedTo });
  const found = computed(() => you.value?.waiting ?? searchFeed(listed.value, view.search.value ?? ""));
  const lists = { items: found, aside, chat, filter };
  const feedRows = computed(() => {
    const rows = feedRowsOf(model, view, lists, times, raids, you.value?.answered);
    return you.value ? [...rows, ...answeredRows(you.value, view.answeredOpen.value)] : rows;
  });
  const items = computed(
    () =>
      otherRows.value?.flatMap((row) => (row.kind === "post" ? row.item : [])) ??
      (you.value && view.answeredOpen.value ? [...found.value, ...you.value.answered] : found.value),
  );
  const unread = computed(() => unreadOf(shown.value, model.read.value, model.ownHandle.value));
  const evening = computed(() => feedOfEvening(shown.value, asked.lastEvening.value));
  return {
    ...xStatus,
    ...asked,
    chat,
    ownHandle: model.ownHandle,
    filter,
    passes: (item) => passesFilter(item, filter.value),
    aside,
    asideIds: computed(() => new Set(asideFeed.value.map(({ post }) => post.id))),
    quoteVerdict: (quote) => {
      parted.value;
      return keeper.quoteVerdict(quote);
    },
    protect,
    highlighter: computed(() => highlighterOf(chat.value.highlights ?? [])),
    items,
    open: createOpenInList(model, view, items),
    sought: computed(() => {
      const typed = view.search.value;
      return typed === undefined ? nothingSought : readPostQuery(typed).texts;
    }),
    held: computed(() => filtered.value.length - sifted.value.length),
    rows: computed(() => otherRows.value ?? feedRows.value),
    unread,
    unreadCounts: computed(() => countByFilter(unread.value)),
    repliedTo,
    summary: computed(() => summarize(model.feed.value, model.gaps.value)),
    evening,
    sharedLinks: computed(() => sharedLinks(evening.value.map(({ post }) => post))),
    eveningSummary: computed(() => summarize(evening.value, model.gaps.value)),
    pace: computed(() => postsPerMinute(shown.value, xNow.value)),
    isOn: computed(() => eveningAt(shown.value, chat.value, xNow.value) === "running"),
  };
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
