import type { EndReason, MuteAct, MuteRow, Spared } from "./history.ts";
import type { MuteReason, MuteRule, MuteScope, MuteUntil } from "./rule.ts";
import { endOf, isAccount, sameScope, sameTarget } from "./target-key.ts";

/** What a writing of rows needs from outside: the clock (ms) and fresh ids. */
export interface Writing {
  readonly now: number;
  readonly newId: () => string;
}

/** Rows of one batch: what one click or one import writes. */
export function rowsOf(acts: readonly MuteAct[], { now, newId }: Writing): readonly MuteRow[] {
  const batch = newId();
  return acts.map((act) => ({ id: newId(), batch, at: now, ...act }));
}

/**
 * What muting writes, `inForce` being the rules that hold now. A mute about the same, in the same scope, is made to
 * last until the later end instead of being doubled (a list's stay apart: they leave with the list); an account that
 * was spared no longer is.
 */
export function actsToMute(rule: MuteRule, inForce: Iterable<MuteRule>): readonly MuteAct[] {
  const known = knownMute(rule, inForce);
  const acts: MuteAct[] = known ? actsToProlong(known, rule.until) : [{ act: "muted", rule }];
  const { target } = rule;
  if (target.kind === "account" && target.id !== undefined)
    acts.push({ act: "unspared", spared: { kind: "account", id: target.id } });
  return acts;
}

/** The mute that is there already and that a new one would only make last longer; see `actsToMute`. */
export function knownMute(rule: MuteRule, inForce: Iterable<MuteRule>): MuteRule | undefined {
  return Array.from(inForce).find((other) => isSameMute(other, rule));
}

function actsToProlong(known: MuteRule, until: MuteUntil): MuteAct[] {
  return endOf(until) > endOf(known.until) ? [{ act: "until", ruleId: known.id, until }] : [];
}

/** A new end for several rules: "until" a moment in ms, or always. */
export function actsToExtend(ruleIds: readonly string[], until: MuteUntil): readonly MuteAct[] {
  return ruleIds.map((ruleId) => ({ act: "until", ruleId, until }));
}

/** Another scope for several rules. */
export function actsToMove(ruleIds: readonly string[], scope: MuteScope): readonly MuteAct[] {
  return ruleIds.map((ruleId) => ({ act: "scope", ruleId, scope }));
}

/** Another reason for several rules. */
export function actsToExplain(ruleIds: readonly string[], reason: MuteReason): readonly MuteAct[] {
  return ruleIds.map((ruleId) => ({ act: "reason", ruleId, reason }));
}

/** Takes batches back: none of them, as a history tells it, ever happened. */
export function actsToUndo(batches: readonly string[]): readonly MuteAct[] {
  return batches.map((undoes) => ({ act: "undone", undoes }));
}

/** The end of several rules before their time. */
export function actsToEnd(ruleIds: readonly string[], why: EndReason): readonly MuteAct[] {
  return ruleIds.map((ruleId) => ({ act: "ended", ruleId, why }));
}

/**
 * What bringing a person back writes: every rule about the account itself ends, and from then on no phrase, domain
 * or list sets their posts aside.
 */
export function actsToBringBack(accountId: string, inForce: Iterable<MuteRule>): readonly MuteAct[] {
  const own = Array.from(inForce).filter(({ target }) => isAccount(target) && target.id === accountId);
  const spared: Spared = { kind: "account", id: accountId };
  return [
    ...actsToEnd(
      own.map(({ id }) => id),
      "brought-back",
    ),
    { act: "spared", spared },
  ];
}

function isSameMute(known: MuteRule, rule: MuteRule): boolean {
  if (known.source.from === "list" || rule.source.from === "list") return false;
  return (
    known.evenHosts === rule.evenHosts && sameScope(known, rule) && sameTarget(known.target, rule.target)
  );
}
