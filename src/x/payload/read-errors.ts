import type { XError, XErrorKind } from "../../domain/x-status/health.ts";
import { child, cut, field, listOf, textOf, valueAt } from "./json.ts";

const mostErrors = 10;
const longestMessage = 200;

const kindByCode: ReadonlyMap<number, XErrorKind> = new Map<number, XErrorKind>([
  [88, "rate-limited"],
  [32, "signed-out"],
  [89, "signed-out"],
  [215, "signed-out"],
  [353, "signed-out"],
  [64, "locked"],
  [141, "locked"],
  [326, "locked"],
  [34, "unavailable"],
  [50, "unavailable"],
  [63, "unavailable"],
  [144, "unavailable"],
  [179, "unavailable"],
  [421, "unavailable"],
  [422, "unavailable"],
  [214, "bad-query"],
  [29, "transient"],
  [130, "transient"],
  [131, "transient"],
]);

const kindByWords: readonly (readonly [RegExp, XErrorKind])[] = [
  [/rate limit/i, "rate-limited"],
  [/could not authenticate|not authenticated|log ?in required/i, "signed-out"],
  [/temporarily locked|denied by access control/i, "locked"],
  [/no status found|not found|suspended|unavailable|does not exist/i, "unavailable"],
  [/badrequest|query length|searchqueryparsing|denylisted/i, "bad-query"],
  [/deadlineexceeded|dependency|loadshed|timeout|timed out|over capacity|internal server/i, "transient"],
];

const kindByStatus: ReadonlyMap<number, XErrorKind> = new Map<number, XErrorKind>([
  [429, "rate-limited"],
  [401, "signed-out"],
  [403, "signed-out"],
]);

/** Distinct; X often sends 200 with errors beside partial data. */
export function readErrors(body: unknown): readonly XError[] {
  const errors = new Map<string, XError>();
  for (const value of listOf(body, "errors", mostErrors)) {
    const error = readError(value);
    if (error) errors.set(`${error.code} ${error.message}`, error);
  }
  return [...errors.values()];
}

/** UserUnavailable with its reason, or an empty `data.user`. */
export function readUnavailable(body: unknown): XError | undefined {
  const user = valueAt(body, "data.user");
  const result = child(user, "result");
  if (textOf(result, "__typename") === "UserUnavailable") {
    const message = textOf(result, "message") ?? textOf(result, "reason") ?? "UserUnavailable";
    return { kind: "unavailable", message: cut(message, longestMessage) };
  }
  if (user === undefined || user === null || result !== undefined) return undefined;
  return { kind: "unavailable", message: "no account" };
}

/** For a non-JSON body: X's plain sentence, or only a status. */
export function readPlainError(text: string, status: number | undefined): XError | undefined {
  const start = text.slice(0, longestMessage).trim();
  const message = start.startsWith("<") ? "" : start;
  const kind =
    (message === "" ? undefined : kindInWords(message)) ??
    kindByStatus.get(status ?? 0) ??
    (status !== undefined && status >= 500 ? "transient" : undefined);
  return kind && { kind, message: message === "" ? `HTTP ${status}` : message };
}

function readError(value: unknown): XError | undefined {
  const message = textOf(value, "message") ?? textOf(value, "name");
  if (message === undefined) return undefined;
  const found = field(value, "code") ?? field(child(value, "extensions"), "code");
  const code = typeof found === "number" && Number.isFinite(found) ? found : undefined;
  const words = `${textOf(value, "name") ?? ""} ${message.slice(0, longestMessage)}`;
  const kind = (code === undefined ? undefined : kindByCode.get(code)) ?? kindInWords(words) ?? "other";
  return { kind, message: cut(message, longestMessage), ...(code === undefined ? {} : { code }) };
}

function kindInWords(words: string): XErrorKind | undefined {
  return kindByWords.find(([pattern]) => pattern.test(words))?.[1];
}
