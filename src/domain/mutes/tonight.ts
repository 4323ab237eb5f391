import type { Chat } from "../chat/chat.ts";
import { endOfTonight } from "../evening/evening.ts";
import { type MuteWish, momentOf, type Occasion } from "./commands.ts";
import type { MuteAct } from "./history.ts";
import type { MuteRule } from "./rule.ts";
import { endOf } from "./target-key.ts";

/** Mutes "until the end of tonight", made before X's clock was known. */
export interface UnsureTonight {
  readonly batch: string;
  /** The time (ms) assumed to be X's, and this computer's clock then. */
  readonly at: number;
  readonly ours: number;
  readonly rules: readonly UnsureEnd[];
}

export interface UnsureEnd {
  readonly ruleId: string;
  readonly chatId?: string;
  readonly until: number;
  /** The previous end of an extended mute. */
  readonly before?: number;
}

/** Nothing a person schedules depends on seconds. */
const slackMs = 60_000;

/** The request's time (`at`, by the page's idea of X's clock), or X's own (`xNow`) if they differ. */
export function momentToTake(at: number, xNow: number | undefined): number {
  return xNow === undefined || Math.abs(at - xNow) <= slackMs ? at : xNow;
}

/** `ruleIds` in the order of the wishes. */
export function endsOfWishes(
  wishes: readonly MuteWish[],
  ruleIds: readonly string[],
  occasion: Occasion,
  inForce: readonly MuteRule[] = [],
): readonly UnsureEnd[] {
  const before = new Map(inForce.map((rule) => [rule.id, rule.until] as const));
  return wishes.flatMap(({ until, scope }, index) => {
    const ruleId = ruleIds[index];
    const chatId = scope === "every-chat" ? occasion.chatId : scope.chatId;
    if (until !== "tonight" || ruleId === undefined) return [];
    const known = before.get(ruleId);
    if (known === "always") return [];
    const ends = endOfRule(ruleId, { ...occasion, chatId });
    return known === undefined ? ends : ends.map((end) => ({ ...end, before: known }));
  });
}

export function endOfRule(ruleId: string, occasion: Occasion): readonly UnsureEnd[] {
  const until = momentOf("tonight", occasion);
  const { chatId } = occasion;
  return until === "always" ? [] : [{ ruleId, until, ...(chatId === undefined ? {} : { chatId }) }];
}

/** What is known once X's clock is known. */
export interface Dating {
  /** X's clock (ms), and how much it is ahead of ours. */
  readonly now: number;
  readonly offset: number;
  readonly chats: readonly Chat[];
  /** The mutes in force at the assumed time. */
  readonly inForce: readonly MuteRule[];
}

/** Corrects the ends that turn out wrong. */
export function actsToDate({ batch, at, ours, rules }: UnsureTonight, dating: Dating): readonly MuteAct[] {
  const then = ours + dating.offset;
  if (Math.abs(then - at) <= slackMs) return [];
  return rules.flatMap((end): readonly MuteAct[] => {
    const { ruleId, until, before = 0 } = end;
    const right = Math.max(before, rightEnd(end, then, dating));
    if (until > before)
      return right === until ? [] : [{ act: "until", ruleId, until: right, corrects: batch }];
    // It already lasted long enough: nothing was written, so nothing needs correcting.
    const known = dating.inForce.find(({ id }) => id === ruleId);
    return known && endOf(known.until) < right ? [{ act: "until", ruleId, until: right }] : [];
  });
}

/**
 * This computer's clock may have changed since: an end that seems past is doubtful, and none is later than that of a
 * mute made now.
 */
function rightEnd({ chatId, until }: UnsureEnd, then: number, { now, chats }: Dating): number {
  const right = tonight({ chats, chatId, at: then });
  const latest = tonight({ chats, chatId, at: now });
  if (right >= until) return Math.max(until, Math.min(right, latest));
  return right > now ? right : Math.min(until, latest);
}

function tonight({ chats = [], chatId, at }: Occasion): number {
  return endOfTonight(
    chats.find(({ id }) => id === chatId),
    at,
  );
}
