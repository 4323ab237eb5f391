import { anyCharacter, type CharacterSet, complement, noCharacter, rangeOf } from "./character-set.ts";
import { type Escape, readEscape } from "./pattern-escape.ts";
import type { PatternNode } from "./pattern-tree.ts";

/** Their cost cannot be bounded. */
export type Unreadable = "backreference" | "lookbehind" | "group";

export type PatternReading =
  | { readonly ok: true; readonly tree: PatternNode }
  | { readonly ok: false; readonly found: Unreadable; readonly at: number };

interface Cursor {
  readonly source: string;
  at: number;
  problem?: { readonly found: Unreadable; readonly at: number };
}

export function readPattern(source: string): PatternReading {
  const cursor: Cursor = { source, at: 0 };
  const tree = readChoice(cursor);
  return cursor.problem ? { ok: false, ...cursor.problem } : { ok: true, tree };
}

function readChoice(cursor: Cursor): PatternNode {
  const start = cursor.at;
  const options = [readSequence(cursor)];
  while (take(cursor, "|")) options.push(readSequence(cursor));
  const [only] = options;
  return options.length === 1 && only ? only : { kind: "choice", options, start, end: cursor.at };
}

function readSequence(cursor: Cursor): PatternNode {
  const start = cursor.at;
  const items: PatternNode[] = [];
  while (!cursor.problem && cursor.at < cursor.source.length && !/[|)]/.test(cursor.source[cursor.at] ?? ""))
    items.push(readRepeat(cursor));
  return { kind: "sequence", items, start, end: cursor.at };
}

function readRepeat(cursor: Cursor): PatternNode {
  const start = cursor.at;
  const body = readAtom(cursor);
  const quantifier = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(cursor.source.slice(cursor.at));
  if (!quantifier || cursor.problem) return body;
  cursor.at += quantifier[0].length;
  const [, sign, low, comma, high] = quantifier;
  const least = sign === undefined ? Number(low) : sign === "+" ? 1 : 0;
  const limit = comma === undefined ? least : high ? Number(high) : Number.POSITIVE_INFINITY;
  const most = sign === undefined ? limit : sign === "?" ? 1 : Number.POSITIVE_INFINITY;
  return { kind: "repeat", body, least, most, start, end: cursor.at };
}

function readAtom(cursor: Cursor): PatternNode {
  const start = cursor.at;
  const sign = String.fromCodePoint(cursor.source.codePointAt(cursor.at) ?? 0);
  if (sign === "(") return readGroup(cursor);
  if (sign === "[") return { kind: "one", set: readClass(cursor), start, end: cursor.at };
  if (sign === "\\") return readEscaped(cursor);
  cursor.at += sign.length;
  if (sign === "^" || sign === "$") return { kind: "assertion", sign, start, end: cursor.at };
  const code = sign.codePointAt(0) ?? 0;
  return { kind: "one", set: sign === "." ? anyCharacter : rangeOf(code, code), start, end: cursor.at };
}

function readEscaped(cursor: Cursor): PatternNode {
  const start = cursor.at;
  const escaped = takeEscape(cursor, false);
  const place = { start, end: cursor.at };
  if (escaped.kind !== "assertion") return { kind: "one", set: setOf(escaped), ...place };
  return { kind: "assertion", sign: cursor.source.slice(start, cursor.at), ...place };
}

function readGroup(cursor: Cursor): PatternNode {
  const start = cursor.at;
  const [opening = "("] = /^\((?:\?(?:<[=!]|<[^>]*>|[:=!]|[^)]*))?/.exec(cursor.source.slice(start)) ?? [];
  if (opening === "(?<=" || opening === "(?<!") return refuse(cursor, "lookbehind");
  const isPlain = opening === "(" || opening === "(?:" || opening.startsWith("(?<");
  const isLookahead = opening === "(?=" || opening === "(?!";
  if (!isPlain && !isLookahead) return refuse(cursor, "group");
  cursor.at += opening.length;
  const body = readChoice(cursor);
  take(cursor, ")");
  return isLookahead
    ? { kind: "lookahead", body, start, end: cursor.at }
    : { kind: "sequence", items: [body], start, end: cursor.at };
}

function readClass(cursor: Cursor): CharacterSet {
  cursor.at++;
  const isNegated = take(cursor, "^");
  const members: Escape[] = [];
  let set = noCharacter;
  while (!cursor.problem && cursor.at < cursor.source.length && !take(cursor, "]")) {
    const first = readClassMember(cursor);
    members.push(first);
    const isRange = /^-[^\]]/.test(cursor.source.slice(cursor.at, cursor.at + 2));
    if (isRange && first.kind === "character") {
      cursor.at++;
      const last = readClassMember(cursor);
      set |= last.kind === "character" ? rangeOf(first.code, last.code) : anyCharacter;
    } else set |= setOf(first);
  }
  if (!isNegated) return set;
  return members.some(({ kind }) => kind === "property") ? anyCharacter : complement(set);
}

function readClassMember(cursor: Cursor): Escape {
  if (cursor.source[cursor.at] === "\\") return takeEscape(cursor, true);
  const code = cursor.source.codePointAt(cursor.at) ?? 0;
  cursor.at += code > 0xffff ? 2 : 1;
  return { kind: "character", code, length: 1 };
}

function takeEscape(cursor: Cursor, inClass: boolean): Escape {
  const escaped = readEscape(cursor.source, cursor.at, inClass);
  if (escaped.kind === "backreference") refuse(cursor, "backreference");
  else cursor.at += escaped.length;
  return escaped;
}

function setOf(escaped: Escape): CharacterSet {
  if (escaped.kind === "character") return rangeOf(escaped.code, escaped.code);
  return escaped.kind === "set" ? escaped.set : anyCharacter;
}

function take(cursor: Cursor, sign: string): boolean {
  if (cursor.source[cursor.at] !== sign) return false;
  cursor.at++;
  return true;
}

function refuse(cursor: Cursor, found: Unreadable): PatternNode {
  cursor.problem ??= { found, at: cursor.at };
  cursor.at = cursor.source.length;
  return { kind: "sequence", items: [], start: cursor.at, end: cursor.at };
}
