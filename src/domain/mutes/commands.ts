import type { Chat } from "../chat/chat.ts";
import { endOfTonight } from "../evening/evening.ts";
import type { MuteAct } from "./history.ts";
import { actsToEnd, actsToExplain, actsToExtend, actsToMove, actsToMute, knownMute } from "./record.ts";
import type { MuteReason, MuteRule, MuteScope, MuteTarget, MuteUntil } from "./rule.ts";
import { isAccount } from "./target-key.ts";
import { readTarget, type TargetReading } from "./typed-target.ts";

/** "tonight" ends with the chat's evening. */
export type ChosenUntil = "tonight" | MuteUntil;

export interface MuteWish {
  /** A uuid from the page. */
  readonly id: string;
  readonly target: MuteTarget;
  readonly scope: MuteScope;
  readonly until: ChosenUntil;
  readonly reason?: MuteReason;
  readonly posts?: readonly string[];
  /** Absent for the person's single mutes. */
  readonly source?: "raid";
  readonly confirmedHost?: true;
}

export type MuteChange =
  | { readonly to: "last"; readonly until: ChosenUntil }
  | { readonly to: "hold-in"; readonly scope: MuteScope }
  | { readonly to: "be-for"; readonly reason: MuteReason }
  | { readonly to: "end" }
  | { readonly to: "delete" };

/** The chats, and X's clock in ms. */
export interface Occasion {
  readonly chats?: readonly Chat[];
  readonly chatId?: string | undefined;
  readonly at: number;
}

export interface MutesMade {
  readonly acts: readonly MuteAct[];
  readonly ruleIds: readonly string[];
}

export function momentOf(until: ChosenUntil, { chats = [], chatId, at }: Occasion): MuteUntil {
  if (until !== "tonight") return until;
  return endOfTonight(
    chats.find(({ id }) => id === chatId),
    at,
  );
}

/** "Tonight" for one chat refers to that chat. */
export function ruleOf(wish: MuteWish, occasion: Occasion): MuteRule {
  const { id, target, scope, until, reason = {}, posts = [], source, confirmedHost } = wish;
  const chatId = scope === "every-chat" ? occasion.chatId : scope.chatId;
  return {
    id,
    target,
    scope,
    until: momentOf(until, { ...occasion, chatId }),
    reason,
    posts,
    source: { from: source ?? "me" },
    at: occasion.at,
    // A confirmed broad word still mutes no hosts.
    ...(confirmedHost && isAccount(target) ? { evenHosts: true } : {}),
  };
}

export function muteAll(
  wishes: readonly MuteWish[],
  inForce: readonly MuteRule[],
  occasion: Occasion,
): MutesMade {
  const acts: MuteAct[] = [];
  const ruleIds: string[] = [];
  const holding = [...inForce];
  for (const wish of wishes) {
    const rule = ruleOf(wish, occasion);
    const known = knownMute(rule, holding);
    acts.push(...actsToMute(rule, holding));
    ruleIds.push((known ?? rule).id);
    if (!known) holding.push(rule);
  }
  return { acts, ruleIds };
}

export function actsToChange(
  ruleIds: readonly string[],
  change: MuteChange,
  occasion: Occasion,
): readonly MuteAct[] {
  switch (change.to) {
    case "last":
      return actsToExtend(ruleIds, momentOf(change.until, occasion));
    case "hold-in":
      return actsToMove(ruleIds, change.scope);
    case "be-for":
      return actsToExplain(ruleIds, change.reason);
    case "end":
      return actsToEnd(ruleIds, "brought-back");
    case "delete":
      return ruleIds.map((ruleId) => ({ act: "deleted", ruleId }));
  }
}

export function readWishTarget({ target }: MuteWish): TargetReading {
  switch (target.kind) {
    case "phrase":
      return readTarget(target.kind, target.phrase);
    case "pattern":
      return readTarget(target.kind, target.pattern);
    case "domain":
      return readTarget(target.kind, target.domain);
    default:
      return { ok: true, target };
  }
}
