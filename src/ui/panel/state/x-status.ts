import { computed, type ReadonlySignal } from "@preact/signals";
import type { Chat } from "../../../domain/chat/chat.ts";
import { eveningAt } from "../../../domain/evening/evening.ts";
import type { Feed } from "../../../domain/feed/feed.ts";
import type { Settings } from "../../../domain/settings.ts";
import type { Reading } from "../../../domain/x-status/reading.ts";
import {
  clockOffsetOf,
  describeReading,
  knownClockOffset,
} from "../../../domain/x-status/reading-sentence.ts";
import type { ReadingSentence } from "../../../domain/x-status/reading-situation.ts";
import { planRefresh, type RefreshPlan } from "../../../domain/x-status/refresh.ts";

import type { Times } from "../../parts/times.ts";
import type { PanelModel } from "./panel-model.ts";

/** What X's tabs report, and what auto-refresh makes of it. */
export interface XStatusState {
  readonly sentence: ReadonlySignal<ReadingSentence | undefined>;
  readonly plan: ReadonlySignal<RefreshPlan>;
  /** X's clock, ms: ours may be wrong. */
  readonly xNow: ReadonlySignal<number>;
  /** The same, for what may not be ahead of it: infinite until an answer has it. */
  readonly latest: ReadonlySignal<number>;
}

export interface RefreshFacts {
  readonly settings: Settings;
  readonly reading: Reading | undefined;
  readonly chat: Chat;
  readonly ownHandle: string | undefined;
  readonly feed: Feed;
  readonly askedAt: number | undefined;
}

export function createXStatus(model: PanelModel, chat: ReadonlySignal<Chat>, times: Times): XStatusState {
  const plan = computed(() => planOf(model, chat.value));
  return {
    plan,
    latest: computed(() => latestOf(model)),
    sentence: computed(() => sentenceOf(model, chat.value, times, plan.value)),
    xNow: computed(() => model.now.value + clockOffsetOf(model.reading.value ?? { tabs: [] })),
  };
}

/** X's clock, ms: infinite until an answer has it. */
export function latestOf({ reading, now }: Pick<PanelModel, "now" | "reading">): number {
  const offset = reading.value && knownClockOffset(reading.value);
  return offset === undefined ? Number.POSITIVE_INFINITY : now.value + offset;
}

/** What auto-refresh does next. `now`: our clock, ms. */
export function refreshPlanOf(facts: RefreshFacts, now: number): RefreshPlan {
  const { settings, reading = { tabs: [] }, chat, ownHandle, feed, askedAt } = facts;
  const pace = settings.refreshEvery;
  if (pace === undefined) return { state: "off" };
  const evening = eveningAt(feed, chat, now + clockOffsetOf(reading));
  return planRefresh({ pace, reading, chat, ownHandle, evening, askedAt }, now);
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
