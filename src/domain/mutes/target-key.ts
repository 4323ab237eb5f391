import { foldCase } from "../post/handle.ts";
import { foldText } from "./matching/fold-text.ts";
import {
  type AccountName,
  type AccountTarget,
  isAccountKind,
  type MuteRule,
  type MuteScope,
  type MuteTarget,
  type MuteUntil,
} from "./rule.ts";

export type MuteMeaning = Pick<MuteRule, "target" | "scope" | "until">;

/** Kind and normalised value: an account's id or, while unknown, `@` and the handle. */
export function targetKey(target: MuteTarget): readonly [kind: MuteTarget["kind"], value: string] {
  switch (target.kind) {
    case "phrase":
      return [target.kind, foldText(target.phrase)];
    case "pattern":
      return [target.kind, target.pattern];
    case "domain":
      return [target.kind, target.domain];
    default:
      return [target.kind, accountKey(target)];
  }
}

export function ruleKey({ target, scope }: Pick<MuteRule, "target" | "scope">): string {
  return `${targetKey(target).join("\n")}\n${scopeKey(scope)}`;
}

/** In target, scope and duration. */
export function covers(first: MuteMeaning, second: MuteMeaning): boolean {
  if (!sameScope(first, second) && first.scope !== "every-chat") return false;
  return endOf(first.until) >= endOf(second.until) && sameTarget(first.target, second.target);
}

export function sameTarget(first: MuteTarget, second: MuteTarget): boolean {
  if (first.kind !== second.kind) return false;
  if ("phrase" in first || "pattern" in first || "domain" in first || !isAccount(second))
    return targetKey(first)[1] === targetKey(second)[1];
  if (first.id !== undefined && second.id !== undefined) return first.id === second.id;
  return (
    first.handle !== undefined &&
    second.handle !== undefined &&
    foldCase(first.handle) === foldCase(second.handle)
  );
}

export function sameScope(first: Pick<MuteRule, "scope">, second: Pick<MuteRule, "scope">): boolean {
  return scopeKey(first.scope) === scopeKey(second.scope);
}

/** `always` becomes the largest number, so ends compare. */
export function endOf(until: MuteUntil): number {
  return until === "always" ? Number.POSITIVE_INFINITY : until;
}

export function isAccount(target: MuteTarget): target is AccountTarget {
  return isAccountKind(target.kind);
}

function accountKey(account: AccountName): string {
  return account.id ?? `@${foldCase(account.handle)}`;
}

function scopeKey(scope: MuteScope): string {
  return scope === "every-chat" ? "*" : `#${scope.chatId}`;
}
