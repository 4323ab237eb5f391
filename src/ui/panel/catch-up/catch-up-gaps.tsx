import type { VNode } from "preact";
import type { Gap } from "../../../domain/coverage/gap.ts";
import { allStreams } from "../../../domain/feed/stream.ts";
import { listOf, words } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";

const mostNamed = 4;

/** What X did not load, and the one press that searches for all of it. */
export function CatchUpGaps({ gaps }: { readonly gaps: readonly Gap[] }): VNode | null {
  const { actions, times } = usePanel();
  const [first] = gaps;
  const last = gaps.at(-1);
  if (!first || !last) return null;
  const spans = gaps
    .slice(0, mostNamed)
    .map(({ from, to }) => words("catchUpSpan", { from: times.clock(from), to: times.clock(to) }));
  const others = gaps.length - spans.length;
  const named = others > 0 ? [...spans, words("catchUpOtherGaps", { count: others })] : spans;
  const streams = allStreams.filter((stream) => gaps.some((gap) => gap.streams.includes(stream)));
  return (
    <p class="catch-up-gaps">
      {words("catchUpNotLoaded", { spans: listOf(named) })}{" "}
      <button
        type="button"
        class="link"
        onClick={() => actions.openStretch({ from: first.from, to: last.to, streams })}
      >
        {words("gapLoad")}
      </button>
    </p>
  );
}
