import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { isHostOf } from "../../../../domain/chat/chat.ts";
import { shownChat } from "../../../../domain/chat/shown-chat.ts";
import type { FeedItem } from "../../../../domain/feed/feed.ts";
import { mutesInForce } from "../../../../domain/mutes/ledger.ts";
import { protectorOf } from "../../../../domain/mutes/protection.ts";
import { isAccount } from "../../../../domain/mutes/target-key.ts";
import { foldCase } from "../../../../domain/post/handle.ts";
import type { Post } from "../../../../domain/post/post.ts";
import { foldsWith, staysInCalm } from "../../../../domain/raids/calm.ts";
import { criticsOf, isCritic } from "../../../../domain/raids/critics.ts";
import type { Family } from "../../../../domain/raids/evidence/account.ts";
import { type Reason, reasonsOf } from "../../../../domain/raids/reasons.ts";
import { type ReviewGroup, reviewOf } from "../../../../domain/raids/review.ts";
import { isFirstTime } from "../../../../domain/raids/roster.ts";
import { headOf } from "../../../../domain/raids/texts/family.ts";
import { accountNamed } from "../../../../domain/raids/watch.ts";
import { clockOffsetOf } from "../../../../domain/x-status/reading-sentence.ts";
import type { MuteBook } from "../../../mutes/mute-book.ts";
import type { PanelModel } from "../panel-model.ts";
import { latestOf } from "../x-status.ts";
import { CalmKeeper } from "./calm-keeper.ts";
import { RaidKeeper, type Watched } from "./raid-keeper.ts";
import type { RaidPorts } from "./raid-ports.ts";

export interface RaidState {
  readonly keeper: RaidKeeper;
  readonly calm: CalmKeeper;
  readonly criticsOnly: Signal<boolean>;
  readonly isReviewing: Signal<boolean>;
  readonly sieve: ReadonlySignal<((item: FeedItem) => boolean) | undefined>;
  readonly alike: ReadonlySignal<((item: FeedItem) => Family | undefined) | undefined>;
  readonly opened: Signal<ReadonlySet<Family>>;
  readonly critics: ReadonlySignal<number>;
  readonly review: ReadonlySignal<readonly ReviewGroup[]>;
  readonly newcomers: ReadonlySignal<(handle: string) => boolean>;
  readonly reasonsFor: (post: Post) => readonly Reason[];
}

/** One list for all, so that nothing is drawn anew. */
const noReasons: readonly Reason[] = [];

export function createRaidState(model: PanelModel, book: MuteBook, ports: RaidPorts): RaidState {
  const chat = computed(() => shownChat(model.chats.value, model.settings.value.chatId));
  const xNow = computed(() => model.now.value + clockOffsetOf(model.reading.value ?? { tabs: [] }));
  const protect = computed(() => {
    const ownHandle = model.ownHandle.value;
    return protectorOf({ chats: model.chats.value, ...(ownHandle === undefined ? {} : { ownHandle }) });
  });
  const watched: Watched = {
    feed: model.feed,
    isReady: computed(() => model.phase.value === "ready"),
    chat,
    ownHandle: model.ownHandle,
    xNow,
    latest: computed(() => latestOf(model)),
    isHost: ({ handle }) => isHostOf(chat.peek(), handle),
    isProtected: ({ id, handle, followed }) =>
      protect.peek()({ id, handle, ...(followed ? { followed } : {}) }) !== undefined,
    muted: computed(() => {
      book.version.value;
      return mutedKeys(book, xNow.peek(), chat.value.id);
    }),
  };
  const keeper = new RaidKeeper(watched, ports);
  const calm = new CalmKeeper(keeper, watched, ports);
  const roster = computed(() => {
    keeper.version.value;
    return keeper.watch?.options.roster;
  });
  const { criticsOnly, regularsFirst, slow } = calm;
  const isReviewing = signal(false);
  const opened = signal<ReadonlySet<Family>>(new Set<Family>());
  return {
    keeper,
    calm,
    criticsOnly,
    isReviewing,
    opened,
    sieve: computed(() => {
      // Whose panel it is can become known later: the person's own posts stay.
      protect.value;
      return sieveOf(keeper, regularsFirst.value, criticsOnly.value);
    }),
    alike: computed(() => (slow.value ? alikeIn(keeper, opened.value) : undefined)),
    critics: computed(() => {
      keeper.version.value;
      keeper.progress.value;
      return keeper.watch ? criticsOf(keeper.watch).length : 0;
    }),
    review: computed(() => {
      keeper.version.value;
      return isReviewing.value && keeper.watch ? reviewOf(keeper.watch) : [];
    }),
    newcomers: computed(() => {
      const known = roster.value;
      return (handle) => known !== undefined && !isHostOf(chat.value, handle) && isFirstTime(known, handle);
    }),
    reasonsFor: (post) => {
      keeper.version.value;
      const account = keeper.watch && accountNamed(keeper.watch, post.author.handle);
      return account && keeper.watch?.levels.has(account) ? reasonsOf(account) : noReasons;
    },
  };
}

function sieveOf(
  keeper: RaidKeeper,
  regularsFirst: boolean,
  criticsOnly: boolean,
): ((item: FeedItem) => boolean) | undefined {
  if (!regularsFirst && !criticsOnly) return undefined;
  keeper.settled.value;
  const { watch } = keeper;
  if (!watch) return undefined;
  if (criticsOnly)
    return ({ post }) => {
      const account = accountNamed(watch, post.author.handle);
      return account !== undefined && !post.repostOf && isCritic(watch, account);
    };
  return (item) => staysInCalm(watch, item, keeper.vouched);
}

/** Families join: what the person opened stays open. */
function alikeIn(
  keeper: RaidKeeper,
  opened: ReadonlySet<Family>,
): ((item: FeedItem) => Family | undefined) | undefined {
  keeper.settled.value;
  const { families, vouched, watch } = keeper;
  if (!watch) return undefined;
  const open = new Set(Array.from(opened, headOf));
  return (item) => {
    const head = foldsWith(watch, item, families.get(item.post.id), vouched);
    return head && !open.has(head) ? head : undefined;
  };
}

function mutedKeys(book: MuteBook, now: number, chatId: string): ReadonlySet<string> {
  return new Set(
    mutesInForce(book.ledger, now, chatId).flatMap(({ target }) =>
      isAccount(target) && target.handle !== undefined ? [foldCase(target.handle)] : [],
    ),
  );
}
