import { streamPartsOf } from "../../src/x/dom/read-page.ts";
import { type FirstPage, readFirstPage } from "../../src/x/payload/read-first-page.ts";
import type { Lifetime } from "./lifetime.ts";

/**
 * Reads the first page that X's second client puts into its document, without a request, and counts what is
 * unreadable. The client removes it soon, so the loading document is watched; other pages have no such parts.
 */
export function watchFirstPage(found: (page: FirstPage) => void, { signal }: Lifetime): void {
  const waiting = new Set<Element>();
  const seen = new WeakSet<Element>();
  const collect = (): void => {
    for (const part of streamPartsOf(document)) {
      if (!seen.has(part)) waiting.add(part);
      seen.add(part);
    }
  };
  const read = (): void => {
    for (const part of waiting) {
      if (!isWhole(part)) continue;
      const page = readFirstPage(part.textContent, Date.now());
      waiting.delete(part);
      if (page.health) found(page);
    }
  };
  const look = (): void => {
    collect();
    if (waiting.size > 0) read();
  };
  const observer = new MutationObserver(look);
  const end = (): void => {
    look();
    observer.disconnect();
  };
  look();
  if (document.readyState === "complete") return;
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", look, { signal });
  addEventListener("load", end, { signal, once: true });
  signal.addEventListener("abort", () => observer.disconnect());
}

/** In a loading document the last element's text may be incomplete. */
function isWhole(part: Element): boolean {
  return document.readyState !== "loading" || !part.isConnected || part.nextSibling !== null;
}
