import type { PageReport } from "../../src/domain/reading.ts";

/** X itself takes 512. */
const longestQuery = 2000;

/** The search that an address of X shows: /search?q=…&f=live, or a hashtag's own page. Undefined for other pages. */
export function searchIn(address: string): PageReport["search"] {
  const { pathname, searchParams } = new URL(address);
  const latest = searchParams.get("f") === "live";
  if (pathname === "/search") {
    const query = searchParams.get("q");
    return query ? { query: query.slice(0, longestQuery), latest } : undefined;
  }
  const tag = /^\/hashtag\/([^/]+)$/.exec(pathname)?.[1];
  return tag === undefined ? undefined : { query: `#${decode(tag)}`, latest };
}

/** The id of the list whose timeline an address of X shows; undefined for other pages. */
export function listIn(address: string): string | undefined {
  return /^\/i\/lists\/(\d{1,20})\/?$/.exec(new URL(address).pathname)?.[1];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A % that stands for nothing: X shows it as it is.
    return part;
  }
}
