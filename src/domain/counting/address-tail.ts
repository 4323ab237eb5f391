import { endsAPath, endsAQuery, isInPath, isInQuery } from "./characters.ts";

const slash = 0x2f;
const colon = 0x3a;
const question = 0x3f;
const opening = 0x28;
const closing = 0x29;

export interface AddressTail {
  readonly hasPath: boolean;
  readonly end: number;
}

/** `start` directly follows the host. */
export function readTail(text: string, start: number): AddressTail {
  const afterPort = endOfPort(text, start);
  const hasPath = text.charCodeAt(afterPort) === slash;
  const afterPath = hasPath ? endOfPath(text, afterPort + 1) : afterPort;
  return { hasPath, end: endOfQuery(text, afterPath) };
}

export function endOfQuery(text: string, start: number): number {
  if (text.charCodeAt(start) !== question) return start;
  let end = start + 1;
  while (isInQuery(text.charCodeAt(end))) end++;
  while (end > start + 1 && !endsAQuery(text.charCodeAt(end - 1))) end--;
  return end > start + 1 ? end : start;
}

function endOfPort(text: string, start: number): number {
  if (text.charCodeAt(start) !== colon) return start;
  let end = start + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end > start + 1 ? end : start;
}

/**
 * Trailing punctuation belongs to the sentence, as does a parenthesis that the path did not open: "/a(b)", but
 * not "/a!(b)".
 */
function endOfPath(text: string, start: number): number {
  let end = start;
  for (let at = start; at >= 0; ) {
    const unitsEnd = endOfPathUnits(text, at);
    end = lastPathEnd(text, at, unitsEnd) ?? end;
    at = endOfParentheses(text, unitsEnd);
  }
  for (let at = end; at >= 0; at = endOfParentheses(text, at)) end = at;
  return end;
}

function lastPathEnd(text: string, from: number, to: number): number | undefined {
  let end = to;
  while (end > from && !endsAPath(text.charCodeAt(end - 1))) end--;
  return end > from ? end : undefined;
}

/** -1 unless it is "(…)" or "(…(…)…)" without an empty pair. */
function endOfParentheses(text: string, start: number): number {
  if (text.charCodeAt(start) !== opening) return -1;
  const first = endOfPathUnits(text, start + 1);
  if (text.charCodeAt(first) === closing) return first > start + 1 ? first + 1 : -1;
  if (text.charCodeAt(first) !== opening) return -1;
  const inner = endOfPathUnits(text, first + 1);
  if (inner === first + 1 || text.charCodeAt(inner) !== closing) return -1;
  const last = endOfPathUnits(text, inner + 1);
  return text.charCodeAt(last) === closing ? last + 1 : -1;
}

function endOfPathUnits(text: string, start: number): number {
  let end = start;
  while (isInPath(text.charCodeAt(end))) end++;
  return end;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
