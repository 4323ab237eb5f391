import type { TextRange } from "../post/post.ts";
import { type AddressTail, endOfQuery, readTail } from "./address-tail.ts";
import { bareHostsIn } from "./bare-hosts.ts";
import { isAlphanumeric, isInHost, isRefusedByX } from "./characters.ts";
import { fitsEncoded } from "./encoded-host.ts";
import { endOfTopLevelDomain } from "./host-ending.ts";
import { type HostRun, hostEnd, hostRunAround } from "./host-run.ts";

export interface FoundLink extends TextRange {
  /** As written, except odd cases such as "example.comだ/path". */
  readonly url: string;
  readonly bare: boolean;
}

/** X links nothing longer; an implied https:// counts. */
const longestAddress = 4096;
const longestShortCode = 40;

interface Search {
  readonly text: string;
  readonly links: FoundLink[];
  /** Text before this is taken; an address needs a free character before it. */
  used: number;
}

interface Candidate {
  readonly start: number;
  readonly hostStart: number;
  readonly hostEnd: number;
}

/**
 * In text order and linear time. Rules: extract.yml and tlds.yml of
 * github.com/twitter/twitter-text/tree/master/conformance.
 */
export function findLinks(text: string): readonly FoundLink[] {
  const search: Search = { text, links: [], used: 0 };
  let dot = text.indexOf(".");
  while (dot >= 0) {
    const next = endOfTopLevelDomain(text, dot + 1) < 0 ? dot + 1 : searchRun(search, dot);
    dot = text.indexOf(".", next);
  }
  return search.links;
}

function searchRun(search: Search, dot: number): number {
  const run = hostRunAround(search.text, dot, search.used);
  const whole = withProtocol(search, run) ?? secondOfText(search, run);
  if (whole) take(search, whole);
  for (let index = 0; index < run.names.length; index++) {
    for (let bare = firstBare(search, run, index); bare; bare = firstBare(search, run, index))
      take(search, bare);
  }
  return Math.max(run.end, search.used);
}

function withProtocol({ text, used }: Search, run: HostRun): Candidate | undefined {
  const { start: hostStart } = run;
  const start = startOfProtocol(text, hostStart);
  if (start < 0 || !isFreeBefore(text, start, used) || !isInHost(text.charCodeAt(hostStart)))
    return undefined;
  const end = hostEnd(run, 0, hostStart);
  return end < 0 ? undefined : { start, hostStart, hostEnd: end };
}

function startOfProtocol(text: string, end: number): number {
  if (!text.endsWith("://", end)) return -1;
  const match = /https?$/i.exec(text.slice(Math.max(0, end - 8), end - 3));
  return match ? end - 3 - match[0].length : -1;
}

function firstBare(search: Search, run: HostRun, index: number): Candidate | undefined {
  const name = run.names[index];
  if (!name || name.end <= search.used || !canEnd(run, index)) return undefined;
  for (let at = Math.max(name.start, search.used); at < name.end; at++) {
    const candidate = bareAt(search, run, index, at);
    if (candidate) return candidate;
  }
  return undefined;
}

/** X lets a text's first character precede an address: "élan.com" is é and lan.com. */
function secondOfText(search: Search, run: HostRun): Candidate | undefined {
  const isAtStart = search.used === 0 && run.start === 0;
  return isAtStart && (run.names[0]?.end ?? 0) > 1 ? bareAt(search, run, 0, 1) : undefined;
}

function bareAt({ text, used }: Search, run: HostRun, index: number, at: number): Candidate | undefined {
  if (!isInHost(text.charCodeAt(at)) || !isFreeBefore(text, at, used)) return undefined;
  const end = hostEnd(run, index, at);
  return end < 0 ? undefined : { start: at, hostStart: at, hostEnd: end };
}

function canEnd(run: HostRun, index: number): boolean {
  return (run.reach[index + 1] ?? -1) >= 0 || (run.names[index + 1]?.topLevelEnd ?? -1) >= 0;
}

function take(search: Search, candidate: Candidate): void {
  const { text } = search;
  const { start, hostStart, hostEnd: endOfHost } = candidate;
  const tail = readTail(text, endOfHost);
  search.used = tail.end;
  const host = text.slice(hostStart, endOfHost);
  if (!isAcceptable(host, hostStart - start, tail.end - start)) return;
  if (start < hostStart) takeWhole(search, candidate, tail.end);
  else if (!/[-_./]/.test(text.charAt(start - 1))) takeBare(search, candidate, tail);
}

function isAcceptable(host: string, protocolLength: number, length: number): boolean {
  if ((protocolLength || "https://".length) + length > longestAddress || !fitsEncoded(host)) return false;
  return !host.startsWith("xn--") || bareHostsIn(host).length > 0;
}

function takeWhole(
  search: Search,
  { start, hostStart, hostEnd: endOfHost }: Candidate,
  fullEnd: number,
): void {
  const { text, links } = search;
  const isShort = endOfHost - hostStart === 4 && /^t\.co$/i.test(text.slice(hostStart, endOfHost));
  const end = isShort ? endOfShort(text, endOfHost, fullEnd) : fullEnd;
  if (end > start) links.push({ url: text.slice(start, end), start, end, bare: false });
}

/** -1 when the code is too long. */
function endOfShort(text: string, hostEnd: number, fullEnd: number): number {
  const code = /^\/[a-z0-9]+/i.exec(text.slice(hostEnd, fullEnd))?.[0];
  if (code === undefined) return fullEnd;
  return code.length > longestShortCode + 1 ? -1 : Math.min(fullEnd, endOfQuery(text, hostEnd + code.length));
}

/**
 * Without http:// only Latin hosts count, possibly several: "example.comだexample.net". A path belongs to the
 * last. In "t.costarted「t.co" X links the first t.co.
 */
function takeBare({ text, links }: Search, candidate: Candidate, tail: AddressTail): void {
  const whole = text.slice(candidate.start, candidate.hostEnd);
  const hosts = bareHostsIn(whole);
  let from = 0;
  for (const [index, host] of hosts.entries()) {
    const name = whole.slice(host.start, host.end);
    const start = whole.indexOf(name, from);
    from = start + name.length;
    const hasTail = tail.hasPath && index === hosts.length - 1;
    const url = name + (hasTail ? text.slice(candidate.hostEnd, tail.end) : "");
    const end = hasTail ? tail.end : candidate.start + from;
    links.push({ url, start: candidate.start + start, end, bare: true });
  }
}

function isFreeBefore(text: string, at: number, used: number): boolean {
  if (at === 0) return true;
  if (at - 1 < used) return false;
  const unit = text.charCodeAt(at - 1);
  if (unit < 128) return !isAlphanumeric(unit) && unit !== 0x40 && unit !== 0x23 && unit !== 0x24;
  return unit !== 0xff20 && unit !== 0xff03 && !isRefusedByX(unit);
}
