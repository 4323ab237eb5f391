import type { VNode } from "preact";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";
import { nothingToPost } from "./composer-state.ts";
import { Counts } from "./counts.tsx";

/** The counts, and the two ways out: X's own box, or the clipboard. */
export function ComposerBar(): VNode {
  const { composer } = usePanel();
  const problem = composer.state.problem.value;
  return (
    <>
      {problem !== undefined && problem !== nothingToPost && <p class="problem">{problem}</p>}
      <div class="composer-bar">
        <Counts />
        <button
          type="button"
          class="icon-button copy"
          aria-label="Copy text"
          title="Copy text"
          aria-disabled={problem !== undefined}
          aria-describedby="composer-problem"
          onClick={() => void composer.copy()}
        >
          <Icon name="copy" />
        </button>
        <button
          type="button"
          class="primary"
          title={problem ?? "Opens X's own box with this text; you post it there (Ctrl or ⌘ and Enter)"}
          aria-disabled={problem !== undefined}
          aria-describedby="composer-problem"
          aria-label="Post on X"
          onClick={() => void composer.handOver()}
        >
          Post<span class="wide-only"> on X</span>
        </button>
        <span id="composer-problem" class="for-screen-readers">
          {problem}
        </span>
      </div>
    </>
  );
}
