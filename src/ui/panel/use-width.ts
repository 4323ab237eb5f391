import { useLayoutEffect } from "preact/hooks";
import { usePanel } from "./state/panel-context.ts";

/** 760 pixels of the browser's usual text; where that is larger, the columns want as much more. */
const wide = "(min-width: 47.5em)";

/** Whether the panel's own window is wide enough for columns. */
export function useWidth(isOwnWindow: boolean): void {
  const { view } = usePanel();
  useLayoutEffect(() => {
    if (!isOwnWindow) return;
    const width = matchMedia(wide);
    const update = () => {
      view.isWide.value = width.matches;
    };
    update();
    width.addEventListener("change", update);
    return () => width.removeEventListener("change", update);
  }, [isOwnWindow, view]);
}
