import type { EndReason, MuteAct, MuteRow, Spared } from "./history.ts";
import type { MuteReason, MuteRule, MuteScope, MuteUntil } from "./rule.ts";
import { endOf, isAccount, sameScope, sameTarget } from "./target-key.ts";

/** Clock in ms, and fresh ids. */
export interface Writing {
  readonly now: number;
  readonly newId: () => string;
}

export function rowsOf(acts: readonly MuteAct[], { now, newId }: Writing): readonly MuteRow[] {
  const batch = newId();
  return acts.map((act, index) => ({ id: `${batch}-${index}`, batch, at: now, ...act }));
}

/**
 * Extends an existing mute of the same target and scope (lists' mutes stay separate: they leave with the list);
 * ends an account's exemption. `inForce`: rules in force.
 */
export function actsToMute(rule: MuteRule, inForce: Iterable<MuteRule>): readonly MuteAct[] {
  const known = knownMute(rule, inForce);
  const acts: MuteAct[] = known ? actsToProlong(known, rule.until) : [{ act: "muted", rule }];
  const { target } = rule;
  if (target.kind === "account" && target.id !== undefined)
    acts.push({ act: "unspared", spared: { kind: "account", id: target.id } });
  return acts;
}

export function knownMute(rule: MuteRule, inForce: Iterable<MuteRule>): MuteRule | undefined {
  return Array.from(inForce).find((other) => isSameMute(other, rule));
}

function actsToProlong(known: MuteRule, until: MuteUntil): MuteAct[] {
  return endOf(until) > endOf(known.until) ? [{ act: "until", ruleId: known.id, until }] : [];
}

/** `until` in ms, or always. */
export function actsToExtend(ruleIds: readonly string[], until: MuteUntil): readonly MuteAct[] {
  return ruleIds.map((ruleId) => ({ act: "until", ruleId, until }));
}

export function actsToMove(ruleIds: readonly string[], scope: MuteScope): readonly MuteAct[] {
  return ruleIds.map((ruleId) => ({ act: "scope", ruleId, scope }));
}

export function actsToExplain(ruleIds: readonly string[], reason: MuteReason): readonly MuteAct[] {
  return ruleIds.map((ruleId) => ({ act: "reason", ruleId, reason }));
}

export function actsToUndo(batches: readonly string[]): readonly MuteAct[] {
  return batches.map((undoes) => ({ act: "undone", undoes }));
}

export function actsToEnd(ruleIds: readonly string[], why: EndReason): readonly MuteAct[] {
  return ruleIds.map((ruleId) => ({ act: "ended", ruleId, why }));
}

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
