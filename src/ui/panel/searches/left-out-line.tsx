import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";

export function LeftOutLine(): VNode | null {
  const { actions, model, times } = usePanel();
  const left = model.leftOut.value;
  if (!left) return null;
  const { handles, from, to } = left;
  const span = { from: times.clock(from), to: times.clock(to) };
  return (
    <p class="left-out">
      {words("leftOutLine", { count: handles.length, handle: handles[0] ?? "", ...span })}{" "}
      <button
        type="button"
        class="link"
        onClick={() => actions.openStretch({ from, to, streams: ["hashtag"] })}
      >
        {words("gapLoad")}
      </button>
    </p>
  );
}
