import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { keyed } from "../parts/keys.ts";
import { usePanel } from "../state/panel-context.ts";
import { Counts } from "./counts.tsx";
import { nothingToPost, useWritten } from "./written-draft.ts";

/** The counts, and both exits: X's composer or the clipboard. */
export function ComposerBar(): VNode {
  const { composer } = usePanel();
  const problem = useWritten().problem.value;
  return (
    <>
      {problem !== undefined && problem !== nothingToPost() && <p class="problem">{problem}</p>}
      <div class="composer-bar">
        <Counts />
        <button
          type="button"
          class="icon-button copy"
          aria-label={words("composerCopy")}
          title={words("composerCopy")}
          aria-disabled={problem !== undefined}
          aria-describedby="composer-problem"
          onClick={() => void composer.copy()}
        >
          <Icon name="copy" />
        </button>
        <button
          type="button"
          class="primary"
          {...keyed("handOver", (key) => problem ?? words("composerPostTitle", { key }))}
          aria-disabled={problem !== undefined}
          aria-describedby="composer-problem"
          aria-label={words("composerPostOnX")}
          onClick={() => void composer.handOver()}
        >
          <span class="wide-only">{words("composerPostOnX")}</span>
          <span class="narrow-only">{words("composerPost")}</span>
        </button>
        <span id="composer-problem" class="for-screen-readers">
          {problem}
        </span>
      </div>
    </>
  );
}
