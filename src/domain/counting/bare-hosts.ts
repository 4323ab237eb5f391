import type { TextRange } from "../post/post.ts";
import { isInBareHost } from "./characters.ts";
import { endOfTopLevelDomain } from "./host-ending.ts";

const hyphen = 0x2d;

export function bareHostsIn(host: string): readonly TextRange[] {
  const found: TextRange[] = [];
  let start = -1;
  let end = -1;
  let nameStart = 0;
  for (let dot = host.indexOf("."); dot >= 0; dot = host.indexOf(".", nameStart)) {
    const runStart = startOfRun(host, nameStart, dot);
    if (start < 0 || runStart > nameStart || runStart === dot) {
      if (end >= 0) found.push({ start, end });
      const free = Math.max(runStart, end);
      start = free < dot ? free : -1;
      end = -1;
    }
    nameStart = dot + 1;
    if (start >= 0) end = Math.max(end, endOfTopLevelDomain(host, nameStart));
  }
  if (end >= 0) found.push({ start, end });
  return found;
}

function startOfRun(host: string, from: number, end: number): number {
  let start = end;
  while (start > from && isOfBareHost(host.charCodeAt(start - 1))) start--;
  return start;
}

function isOfBareHost(unit: number): boolean {
  return unit === hyphen || isInBareHost(unit);
}
