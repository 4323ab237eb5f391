import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { newCounts, spokenSummary } from "../../domain/new-counts.ts";
import { usePanel } from "../panel/panel-context.ts";

/** Screen readers hear at most one short sentence in this many ms. */
const pause = 6000;

/** What has come, as one short sentence now and then; never the posts themselves. */
export function Announcer(): VNode {
  const panel = usePanel();
  const [said, setSaid] = useState("");
  useEffect(() => {
    let after = newestOf(panel);
    const timer = setInterval(() => {
      const counts = newCounts(panel.state.shown.peek(), after, panel.state.ownHandle.peek());
      const isFirst = after === undefined;
      after = newestOf(panel);
      const sentence = isFirst ? undefined : spokenSummary(counts, panel.state.chat.peek());
      if (sentence !== undefined) setSaid(sentence);
    }, pause);
    return () => clearInterval(timer);
  }, [panel]);
  return (
    <p class="for-screen-readers" role="status" aria-live="polite">
      {said}
    </p>
  );
}

function newestOf({ state }: ReturnType<typeof usePanel>): string | undefined {
  return state.shown.peek().at(-1)?.post.id;
}
