/**
 * Calls `changed` when X's page navigates without loading. Firefox before 147 reports only steps through the
 * history; there the next response reveals it.
 */
export function watchAddress(changed: () => void, signal: AbortSignal): void {
  addEventListener("popstate", changed, { signal });
  if ("navigation" in window) window.navigation.addEventListener("currententrychange", changed, { signal });
}
