const lineEnd = 0x0a;
const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
const lastBlank = 0x20;

export function endsInside(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) at = endOfString(text, at);
    depth += depthChange(unit);
    if (at === text.length) return true;
  }
  return depth > 0;
}

/** Lines (from 1) of the entries of the first outermost list; scans lazily. */
export function* linesOfEntries(text: string): Generator<number, void, void> {
  let line = 1;
  let depth = 0;
  let listDepth = 0;
  let isBefore = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === lineEnd) line++;
    if (unit <= lastBlank) continue;
    depth += depthChange(unit);
    if (listDepth > 0 && depth < listDepth) return;
    if (isBefore) yield line;
    isBefore = listDepth === 0 ? unit === openList : unit === comma && depth === listDepth;
    if (isBefore && listDepth === 0) listDepth = depth;
    if (unit === quote) at = endOfString(text, at);
  }
}

interface Container {
  /** Undefined within the entries of a list. */
  readonly path: string | undefined;
  readonly isList: boolean;
  index: number;
  key: string;
}

/**
 * The lines (from 1) of all that objects hold, and of the entries of their lists, by path: “/blocked/0”. What stands
 * within a list's entries is left.
 */
export function placesOfValues(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const open: Container[] = [];
  let line = 1;
  let isBefore = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === lineEnd) line++;
    if (unit <= lastBlank) continue;
    const last = open.at(-1);
    const isKey = isBefore && unit === quote;
    if (isBefore && last?.path !== undefined && depthChange(unit) >= 0) {
      if (last.isList) places.set(`${last.path}/${last.index++}`, line);
      else if (isKey) last.key = keyAt(text, at);
      if (!last.isList) places.set(`${last.path}/${last.key}`, line);
    }
    isBefore = unit === comma || depthChange(unit) > 0;
    if (depthChange(unit) > 0) {
      const path = last
        ? last.isList || last.path === undefined
          ? undefined
          : `${last.path}/${last.key}`
        : "";
      open.push({ path, isList: unit === openList, index: 0, key: "" });
    } else if (depthChange(unit) < 0) open.pop();
    if (unit === quote) at = endOfString(text, at);
  }
  return places;
}

function keyAt(text: string, start: number): string {
  const key: unknown = JSON.parse(text.slice(start, endOfString(text, start) + 1));
  return typeof key === "string" ? key : "";
}

function depthChange(unit: number): number {
  if (unit === openList || unit === openObject) return 1;
  return unit === closeList || unit === closeObject ? -1 : 0;
}

/** The text's length if unterminated. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length && text.charCodeAt(at) !== quote; at++) if (text.charCodeAt(at) === backslash) at++;
  return Math.min(at, text.length);
}
