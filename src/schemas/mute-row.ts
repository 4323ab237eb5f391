import type { MuteAct, MuteRow } from "../domain/mutes/history.ts";
import type { MuteTarget } from "../domain/mutes/rule.ts";
import { type Fields, hasFields } from "./fields.ts";

/** By hand, not by zod: 50,000 rows are read whenever a page opens. */
export function isMuteRow(row: unknown): row is MuteRow {
  if (!hasFields(row) || !areTexts(row, "id", "batch", "act") || typeof row.at !== "number") return false;
  return acts.get(String(row.act))?.(row) ?? false;
}

export function isMuteTarget(target: unknown): target is MuteTarget {
  if (!hasFields(target)) return false;
  switch (target.kind) {
    case "account":
    case "reposts-of":
    case "reposts-by":
      return isAccountName(target);
    case "phrase":
    case "pattern":
    case "domain":
      return typeof target[target.kind] === "string";
    default:
      return false;
  }
}

/** A field of another version could end or widen a mute: such a row is skipped. */
const checks: Readonly<Record<MuteAct["act"], (row: Fields) => boolean>> = {
  muted: ({ rule }) => isRule(rule),
  until: (row) => areTexts(row, "ruleId") && isUntil(row.until) && isTextOrAbsent(row.corrects),
  scope: (row) => areTexts(row, "ruleId") && isScope(row.scope),
  reason: (row) => areTexts(row, "ruleId") && isReason(row.reason),
  ended: (row) => areTexts(row, "ruleId", "why"),
  deleted: (row) => areTexts(row, "ruleId"),
  identified: (row) => areTexts(row, "ruleId", "id", "handle"),
  spared: ({ spared }) => isSpared(spared),
  unspared: ({ spared }) => isSpared(spared),
  undone: (row) => areTexts(row, "undoes"),
};
const acts = new Map(Object.entries(checks));

function isRule(rule: unknown): boolean {
  if (!hasFields(rule) || !areTexts(rule, "id") || typeof rule.at !== "number") return false;
  const isWhole = isMuteTarget(rule.target) && isScope(rule.scope) && isUntil(rule.until);
  return isWhole && isReason(rule.reason) && isSource(rule.source) && areAllTexts(rule.posts);
}

function isAccountName({ id, handle }: Fields): boolean {
  return typeof id === "string"
    ? handle === undefined || typeof handle === "string"
    : isHandleAlone(id, handle);
}

function isHandleAlone(id: unknown, handle: unknown): boolean {
  return id === undefined && typeof handle === "string";
}

function isScope(scope: unknown): boolean {
  return scope === "every-chat" || (hasFields(scope) && areTexts(scope, "chatId"));
}

function isUntil(until: unknown): boolean {
  return until === "always" || typeof until === "number";
}

function isReason(reason: unknown): boolean {
  if (!hasFields(reason)) return false;
  return [reason.preset, reason.note].every(isTextOrAbsent);
}

function isSource(source: unknown): boolean {
  if (!hasFields(source)) return false;
  if (source.from === "list") return areTexts(source, "url");
  return source.from === "file" ? areTexts(source, "name") : source.from === "me" || source.from === "raid";
}

function isSpared(spared: unknown): boolean {
  return hasFields(spared) && areTexts(spared, "id") && (spared.kind === "post" || spared.kind === "account");
}

function areTexts(fields: Fields, ...names: readonly string[]): boolean {
  return names.every((name) => typeof fields[name] === "string");
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

function areAllTexts(list: unknown): boolean {
  return Array.isArray(list) && list.every((one) => typeof one === "string");
}
