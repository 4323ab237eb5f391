import { useLayoutEffect } from "preact/hooks";
import { type PanelContext, usePanel } from "./state/panel-context.ts";

/**
 * A plain press on an X address opens it where it hides no search; Ctrl and middle presses stay the browser's.
 */
export function useLinksToX(): void {
  const panel = usePanel();
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    document.addEventListener("click", (event) => press(event, panel), { signal: lifetime.signal });
    return () => lifetime.abort();
  }, [panel]);
}

function press(event: MouseEvent, { actions, links }: PanelContext): void {
  const { button, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  if (event.defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || !links.isOnX(link.href)) return;
  event.preventDefault();
  actions.openOnX(link.href);
}
