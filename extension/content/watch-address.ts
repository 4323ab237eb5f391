/**
 * Calls `changed` when X's page goes to another of its addresses without loading. Firefox before 147 tells only of
 * steps through the history; there the next response tells the rest.
 */
export function watchAddress(changed: () => void, signal: AbortSignal): void {
  addEventListener("popstate", changed, { signal });
  if ("navigation" in window) window.navigation.addEventListener("currententrychange", changed, { signal });
}
