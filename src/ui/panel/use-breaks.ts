import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { drawLine } from "./state/jumps.ts";
import { usePanel } from "./state/panel-context.ts";

/** Out of sight or asleep for this long, the person was away. */
const breakMs = 2 * 60_000;

/** The clock stops while the panel is out of sight: a jump means that the person returns from a break. */
export function useBreaks(): void {
  const panel = usePanel();
  const before = useRef<number | undefined>(undefined);
  useSignalEffect(() => {
    const now = panel.model.now.value;
    const leapt = before.current !== undefined && now - before.current >= breakMs;
    before.current = now;
    if (leapt) drawLine(panel);
  });
}
