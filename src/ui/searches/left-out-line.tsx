import type { VNode } from "preact";
import { usePanel } from "../panel/panel-context.ts";

/** Among what is set aside: whom X's search left out, and when. It was not loaded, and can be. */
export function LeftOutLine(): VNode | null {
  const { actions, model, times } = usePanel();
  const left = model.leftOut.value;
  if (!left) return null;
  const { handles, from, to } = left;
  const who = handles.length === 1 ? `@${handles[0]}` : `${handles.length} accounts`;
  return (
    <p class="left-out">
      {times.clock(from)} to {times.clock(to)}: {who} left out of X's search, so not loaded.{" "}
      <button
        type="button"
        class="link"
        onClick={() => actions.openStretch({ from, to, streams: ["hashtag"] })}
      >
        Load on X
      </button>
    </p>
  );
}
