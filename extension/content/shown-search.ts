import { percentDecode } from "../../src/domain/text/percent-decode.ts";
import type { PageReport } from "../../src/domain/x-status/reading.ts";

const longestQuery = 2000;

/** The search in an X address: /search?q=…&f=live or a hashtag's page; otherwise undefined. */
export function searchIn(address: string): PageReport["search"] {
  const { pathname, searchParams } = new URL(address);
  const latest = searchParams.get("f") === "live";
  if (pathname === "/search") {
    const query = searchParams.get("q");
    return query ? { query: query.slice(0, longestQuery), latest } : undefined;
  }
  const tag = /^\/hashtag\/([^/]+)$/.exec(pathname)?.[1];
  return tag === undefined ? undefined : { query: `#${percentDecode(tag)}`, latest };
}

export function listIn(address: string): string | undefined {
  return /^\/i\/lists\/(\d{1,20})\/?$/.exec(new URL(address).pathname)?.[1];
}
