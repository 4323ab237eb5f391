import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { isHostOf } from "../../../../domain/chat/chat.ts";
import { shownChat } from "../../../../domain/chat/shown-chat.ts";
import type { FeedItem } from "../../../../domain/feed/feed.ts";
import { rulesInForce } from "../../../../domain/mutes/ledger.ts";
import { protectorOf } from "../../../../domain/mutes/protection.ts";
import { isAccount } from "../../../../domain/mutes/target-key.ts";
import { foldCase } from "../../../../domain/post/handle.ts";
import type { Post } from "../../../../domain/post/post.ts";
import { staysAmongRegulars } from "../../../../domain/raids/calm.ts";
import { criticsOf, isCritic } from "../../../../domain/raids/critics.ts";
import { type Reason, reasonsOf } from "../../../../domain/raids/reasons.ts";
import { type ReviewGroup, reviewOf } from "../../../../domain/raids/review.ts";
import { isFirstTime } from "../../../../domain/raids/roster.ts";
import { headOf } from "../../../../domain/raids/texts/family.ts";
import { accountNamed } from "../../../../domain/raids/watch.ts";
import { clockOffsetOf } from "../../../../domain/x-status/reading-sentence.ts";
import type { MuteBook } from "../../../mutes/mute-book.ts";
import type { PanelModel } from "../panel-model.ts";
import { RaidKeeper } from "./raid-keeper.ts";
import type { RaidPorts } from "./raid-ports.ts";

/** From this many alike posts on they fold into one line. */
const fewestAlike = 3;

export interface RaidState {
  readonly keeper: RaidKeeper;
  readonly regularsFirst: Signal<boolean>;
  readonly slow: Signal<boolean>;
  readonly criticsOnly: Signal<boolean>;
  readonly isReviewing: Signal<boolean>;
  readonly sieve: ReadonlySignal<((item: FeedItem) => boolean) | undefined>;
  readonly alike: ReadonlySignal<((item: FeedItem) => object | undefined) | undefined>;
  readonly opened: Signal<ReadonlySet<object>>;
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
  const keeper = new RaidKeeper(
    {
      feed: model.feed,
      isReady: computed(() => model.phase.value === "ready"),
      chat,
      ownHandle: model.ownHandle,
      xNow,
      isHost: ({ handle }) => isHostOf(chat.peek(), handle),
      isProtected: ({ id, handle, followed }) =>
        protect.peek()({ id, handle, ...(followed ? { followed } : {}) }) !== undefined,
      muted: computed(() => {
        book.version.value;
        return mutedKeys(book, xNow.peek());
      }),
    },
    ports,
  );
  const roster = computed(() => {
    keeper.version.value;
    return keeper.watch?.options.roster;
  });
  const [regularsFirst, slow, criticsOnly, isReviewing] = [
    signal(false),
    signal(false),
    signal(false),
    signal(false),
  ];
  return {
    keeper,
    regularsFirst,
    slow,
    criticsOnly,
    isReviewing,
    opened: signal<ReadonlySet<object>>(new Set<object>()),
    sieve: computed(() => sieveOf(keeper, regularsFirst.value, criticsOnly.value)),
    alike: computed(() => (slow.value ? alikeIn(keeper) : undefined)),
    critics: computed(() => {
      keeper.version.value;
      return keeper.line.value && keeper.watch ? criticsOf(keeper.watch).length : 0;
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
  const { watch } = keeper;
  if (!watch || (!regularsFirst && !criticsOnly)) return undefined;
  keeper.version.value;
  if (criticsOnly)
    return ({ post }) => {
      const account = accountNamed(watch, post.author.handle);
      return account !== undefined && !post.repostOf && isCritic(watch, account);
    };
  return ({ post, streams, question }) =>
    streams.includes("mentions") || question !== undefined || staysAmongRegulars(watch, post, keeper.vouched);
}

function alikeIn({ families, watch }: RaidKeeper): (item: FeedItem) => object | undefined {
  return ({ post, streams, question }) => {
    if (question !== undefined || streams.includes("moderators") || streams.includes("mentions"))
      return undefined;
    const family = families.get(post.id);
    const head = family && headOf(family);
    const account = watch && accountNamed(watch, post.author.handle);
    return head && head.posts >= fewestAlike && !account?.isProtected ? head : undefined;
  };
}

function mutedKeys(book: MuteBook, now: number): ReadonlySet<string> {
  return new Set(
    rulesInForce(book.ledger, now).flatMap(({ target }) =>
      isAccount(target) && target.handle !== undefined ? [foldCase(target.handle)] : [],
    ),
  );
}
