import type { Chat } from "../../domain/chat.ts";
import type { Feed } from "../../domain/feed.ts";
import type { Reading } from "../../domain/reading.ts";
import { clockOffsetOf } from "../../domain/reading-sentence.ts";
import { planRefresh, type RefreshContext, type RefreshPlan } from "../../domain/refresh.ts";
import { currentSession } from "../../domain/session.ts";
import type { Settings } from "../../domain/settings.ts";

/** What auto-refresh goes by, as the panel knows it. */
export interface RefreshFacts {
  readonly settings: Settings;
  readonly reading: Reading | undefined;
  readonly chat: Chat;
  readonly ownHandle: string | undefined;
  readonly feed: Feed;
  readonly askedAt: number | undefined;
}

/** So long after its last post an evening is over, and before it not yet begun. */
const sameEveningMs = 12 * 60 * 60_000;

/** What auto-refresh does next, by what the panel knows. `now`: our clock, ms. */
export function refreshPlanOf(facts: RefreshFacts, now: number): RefreshPlan {
  const { settings, reading = { tabs: [] }, chat, ownHandle, askedAt } = facts;
  const pace = settings.refreshEvery;
  if (pace === undefined) return { state: "off" };
  const evening = eveningAt(facts, now + clockOffsetOf(reading));
  return planRefresh({ pace, reading, chat, ownHandle, evening, askedAt }, now);
}

function eveningAt({ feed, chat }: RefreshFacts, now: number): RefreshContext["evening"] {
  if (currentSession(feed, chat, now)) return "running";
  const last = feed.at(-1)?.post.createdAt;
  return last !== undefined && now - last < sameEveningMs ? "over" : "none";
}
