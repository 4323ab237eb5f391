import type { TextRange } from "../post.ts";
import { endOfQuery, readTail } from "./address-tail.ts";
import { bareHostsIn } from "./bare-hosts.ts";
import { isAlphanumeric, isInHost, isRefusedByX } from "./characters.ts";
import { fitsEncoded } from "./encoded-host.ts";
import { endOfTopLevelDomain } from "./host-ending.ts";
import { type HostRun, hostEnd, hostRunAround } from "./host-run.ts";

/** An address in a text, as X will make it a link. */
export interface FoundLink extends TextRange {
  readonly url: string;
  /** Written without http://. */
  readonly bare: boolean;
}

/** Longer ones X does not take, https:// counted where nothing is written. */
const longestAddress = 4096;
const longestShortCode = 40;

/** Where the search stands. */
interface Search {
  readonly text: string;
  readonly links: FoundLink[];
  /** What is before this is used up; a character is needed between it and the next address. */
  used: number;
}

interface Candidate {
  readonly start: number;
  readonly hostStart: number;
  readonly hostEnd: number;
}

/**
 * The addresses that X will make links of, in the order of the text; positions in UTF-16 units. Goes from dot to
 * dot, and looks at the surroundings only of dots with a top-level domain behind them: linear in the text's length.
 * Rules: the tables of github.com/twitter/twitter-text/tree/master/conformance (extract.yml, tlds.yml).
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

/** Finds the addresses around one dot; gives the place to go on from. */
function searchRun(search: Search, dot: number): number {
  const run = hostRunAround(search.text, dot, search.used);
  let candidate = withProtocol(search, run) ?? firstBare(search, run);
  while (candidate) {
    take(search, candidate);
    if (search.used >= run.end) break;
    candidate = firstBare(search, run);
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

/** The leftmost place in the run where a host can begin, behind what is used up. */
function firstBare({ text, used }: Search, run: HostRun): Candidate | undefined {
  for (const [index, name] of run.names.entries()) {
    if (name.end <= used || !canEnd(run, index)) continue;
    for (let at = Math.max(name.start, used); at < name.end; at++) {
      if (!isInHost(text.charCodeAt(at)) || !isFreeBefore(text, at, used)) continue;
      const end = hostEnd(run, index, at);
      if (end >= 0) return { start: at, hostStart: at, hostEnd: end };
    }
  }
  return undefined;
}

function canEnd(run: HostRun, index: number): boolean {
  return (run.reach[index + 1] ?? -1) >= 0 || (run.names[index + 1]?.topLevelEnd ?? -1) >= 0;
}

function take(search: Search, candidate: Candidate): void {
  const { text, links } = search;
  const { start, hostStart, hostEnd: endOfHost } = candidate;
  const tail = readTail(text, endOfHost);
  search.used = tail.end;
  const host = text.slice(hostStart, endOfHost);
  if (!isAcceptable(host, hostStart - start, tail.end - start)) return;
  if (start < hostStart) takeWhole(text, links, start, tail.end);
  else if (!/[-_./]/.test(text.charAt(start - 1))) takeBare(text, links, candidate, tail);
}

function isAcceptable(host: string, protocolLength: number, length: number): boolean {
  if ((protocolLength || "https://".length) + length > longestAddress || !fitsEncoded(host)) return false;
  return !host.startsWith("xn--") || bareHostsIn(host).length > 0;
}

function takeWhole(text: string, links: FoundLink[], start: number, fullEnd: number): void {
  const short = /^https?:\/\/t\.co\/([a-z0-9]+)/i.exec(
    text.slice(start, Math.min(fullEnd, start + longestAddress)),
  );
  if (short?.[1] === undefined) return void links.push(linkAt(text, start, fullEnd, false));
  if (short[1].length > longestShortCode) return;
  const end = endOfQuery(text, start + short[0].length);
  links.push(linkAt(text, start, Math.min(end, fullEnd), false));
}

/** Without http:// only hosts in Latin letters count, and there can be several: "example.comだexample.net". */
function takeBare(
  text: string,
  links: FoundLink[],
  candidate: Candidate,
  tail: { hasPath: boolean; end: number },
): void {
  const hosts = bareHostsIn(text.slice(candidate.start, candidate.hostEnd));
  for (const [index, host] of hosts.entries()) {
    const isLast = index === hosts.length - 1;
    const end = isLast && tail.hasPath ? tail.end : candidate.start + host.end;
    links.push(linkAt(text, candidate.start + host.start, end, true));
  }
}

function linkAt(text: string, start: number, end: number, bare: boolean): FoundLink {
  return { url: text.slice(start, end), start, end, bare };
}

function isFreeBefore(text: string, at: number, used: number): boolean {
  if (at === 0) return true;
  if (at - 1 < used) return false;
  const unit = text.charCodeAt(at - 1);
  if (unit < 128) return !isAlphanumeric(unit) && unit !== 0x40 && unit !== 0x23 && unit !== 0x24;
  return unit !== 0xff20 && unit !== 0xff03 && !isRefusedByX(unit);
}
