import { fold } from "../handle.ts";
import { foldText } from "./matching/fold-text.ts";
import type { AccountName, AccountTarget, MuteRule, MuteScope, MuteTarget, MuteUntil } from "./rule.ts";

/** The parts of a rule that say what it does; the others say whose it is and why. */
export type MuteMeaning = Pick<MuteRule, "target" | "scope" | "until">;

/**
 * What a target is filed under: its kind, and its value in the one spelling that compares. An account goes by its
 * id; while that is unknown, by `@` and the handle.
 */
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

/** One string for a target within a scope: two rules with the same one are about the same thing. */
export function ruleKey({ target, scope }: Pick<MuteRule, "target" | "scope">): string {
  return `${targetKey(target).join("\n")}\n${scopeKey(scope)}`;
}

/** Does the first rule do everything that the second would: as far, as long, about the same? */
export function covers(first: MuteMeaning, second: MuteMeaning): boolean {
  if (!sameScope(first, second) && first.scope !== "every-chat") return false;
  return endOf(first.until) >= endOf(second.until) && sameTarget(first.target, second.target);
}

/** Are two targets the same? A pending handle is the same as an id whose last known handle it is. */
export function sameTarget(first: MuteTarget, second: MuteTarget): boolean {
  if (first.kind !== second.kind) return false;
  if ("phrase" in first || "pattern" in first || "domain" in first || !isAccount(second))
    return targetKey(first)[1] === targetKey(second)[1];
  if (first.id !== undefined && second.id !== undefined) return first.id === second.id;
  return (
    first.handle !== undefined && second.handle !== undefined && fold(first.handle) === fold(second.handle)
  );
}

/** Do two rules hold in the same chat, or both in every chat? */
export function sameScope(first: Pick<MuteRule, "scope">, second: Pick<MuteRule, "scope">): boolean {
  return scopeKey(first.scope) === scopeKey(second.scope);
}

/** `always` as the largest number, so that ends compare. */
export function endOf(until: MuteUntil): number {
  return until === "always" ? Number.POSITIVE_INFINITY : until;
}

/** Is the target an account, or reposts of or by one? */
export function isAccount(target: MuteTarget): target is AccountTarget {
  return target.kind === "account" || target.kind === "reposts-of" || target.kind === "reposts-by";
}

function accountKey(account: AccountName): string {
  return account.id ?? `@${fold(account.handle)}`;
}

function scopeKey(scope: MuteScope): string {
  return scope === "every-chat" ? "*" : `#${scope.chatId}`;
}
