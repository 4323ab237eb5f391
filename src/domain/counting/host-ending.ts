import { isAlphanumeric } from "./characters.ts";
import { topLevelDomains } from "./top-level-domains.ts";

const longest = Math.max(...topLevelDomains.map((name) => name.length));
const latin = new Set(topLevelDomains.filter((name) => /^[a-z]+$/.test(name)));
const international = byFirstUnit(topLevelDomains.filter((name) => !latin.has(name)));

/** -1 for "example.comx", "example.com@" and "example.com-", but not for "example.comだ". */
export function endOfTopLevelDomain(text: string, start: number): number {
  const inLatin = endOfLatin(text, start);
  // An international name may start with plain letters: vermögensberater.
  return inLatin >= 0 ? inLatin : endOfInternational(text, start);
}

function endOfLatin(text: string, start: number): number {
  let end = start;
  const limit = start + longest;
  while (end <= limit && isLetter(text.charCodeAt(end))) end++;
  if (end === start + 2 && text.startsWith("--", end) && /^xn/i.test(text.slice(start, end)))
    return endOfEncoded(text, end + 2);
  if (end < start + 2 || end > limit || !isFreeAfter(text, end)) return -1;
  return latin.has(text.slice(start, end).toLowerCase()) ? end : -1;
}

function endOfEncoded(text: string, start: number): number {
  let end = start;
  while (isAlphanumeric(text.charCodeAt(end)) || text[end] === "-") end++;
  return end > start ? end : -1;
}

function endOfInternational(text: string, start: number): number {
  const first = text.charAt(start);
  const candidates = international.get(first) ?? international.get(first.toLowerCase());
  if (candidates === undefined) return -1;
  const here = text.slice(start, start + longest).toLowerCase();
  for (const name of candidates) {
    const end = start + name.length;
    if (here.startsWith(name) && isFreeAfter(text, end)) return end;
  }
  return -1;
}

function isFreeAfter(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const unit = text.charCodeAt(end);
  return unit !== 0x40 && unit !== 0x2b && unit !== 0x2d && !isAlphanumeric(unit);
}

function isLetter(unit: number): boolean {
  return unit > 0x39 && isAlphanumeric(unit);
}

/** Longest first: "भारतम्" before "भारत". */
function byFirstUnit(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const group = groups.get(name.charAt(0));
    if (group) group.push(name);
    else groups.set(name.charAt(0), [name]);
  }
  return groups;
}
