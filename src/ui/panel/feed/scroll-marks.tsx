import { useSignal, useSignalEffect } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { barMarks } from "../../../domain/feed/open-posts.ts";
import { afterPaint } from "../../parts/after-paint.ts";
import { usePanel } from "../state/panel-context.ts";
import { openInList } from "./open-posts.ts";

/** Along the scroll bar, where in the feed's whole length open posts are. Painted behind the feed. */
export function ScrollMarks(): VNode {
  const panel = usePanel();
  const marks = useSignal<readonly number[]>([]);
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  useSignalEffect(() => {
    const { place, state } = panel;
    const open = openInList(panel);
    state.rows.value;
    place.sight.edges.value;
    afterPaint(() => {
      if (isGone.current) return;
      const next = barMarks(open.flatMap(({ post }) => place.shareOf(post.id) ?? []));
      if (next.join() !== marks.peek().join()) marks.value = next;
    });
  });
  return (
    <div class="scroll-marks" aria-hidden="true">
      {marks.value.map((share) => (
        <i key={share} style={{ top: `${share * 100}%` }} />
      ))}
    </div>
  );
}
