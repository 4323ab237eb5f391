import type { PageReport } from "../../src/domain/reading.ts";

/** The search that an address of X shows: /search?q=…&f=live, or a hashtag's own page. Undefined for other pages. */
export function searchIn(address: string): PageReport["search"] {
  const { pathname, searchParams } = new URL(address);
  const latest = searchParams.get("f") === "live";
  if (pathname === "/search") {
    const query = searchParams.get("q");
    return query ? { query, latest } : undefined;
  }
  const tag = /^\/hashtag\/([^/]+)$/.exec(pathname)?.[1];
  return tag === undefined ? undefined : { query: `#${decode(tag)}`, latest };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A % that stands for nothing: X shows it as it is.
    return part;
  }
}
