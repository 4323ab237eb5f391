import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import type { Feed } from "../../../domain/feed/feed.ts";
import { openCounts } from "../../../domain/feed/open-posts.ts";
import { type Wording, wording } from "../../../domain/words/wording.ts";
import { words, wordsOf } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { keyed } from "../parts/keys.ts";
import { usePanel } from "../state/panel-context.ts";
import { acceptsPress } from "./hand.ts";
import { goToOpen, openOutOfView } from "./open-posts.ts";

/**
 * Counts what is for the person beyond this edge, and leads there. Stays until seen or dismissed.
 */
export function EdgeMark({ edge }: { readonly edge: "above" | "below" }): VNode | null {
  const open = openOutOfView(usePanel())[edge];
  return open.length === 0 ? null : <EdgeButton edge={edge} open={open} />;
}

interface EdgeButtonProps {
  readonly edge: "above" | "below";
  readonly open: Feed;
}

function EdgeButton({ edge, open }: EdgeButtonProps): VNode {
  const panel = usePanel();
  // A press just after the edge mark appears was meant for the post under it.
  const shownAt = useRef(performance.now());
  const kinds = kindsOf(open);
  const isAbove = edge === "above";
  return (
    <button
      type="button"
      class={`edge-mark num ${edge}`}
      {...keyed("forYou", (key) =>
        words(isAbove ? "edgeMarkAbove" : "edgeMarkBelow", { kinds: kinds.map(({ roomy }) => roomy), key }),
      )}
      data-action={`open-${edge}`}
      onClick={({ detail, timeStamp }) => {
        const nearest = isAbove ? open.at(-1) : open[0];
        const isMeant = detail === 0 || acceptsPress(shownAt.current, timeStamp);
        if (nearest && isMeant) goToOpen(panel, nearest);
      }}
    >
      <Icon name={isAbove ? "up" : "down"} />
      {kinds.map(({ roomy, tight }) => (
        <span key={tight.key}>
          <span class="roomy">{wordsOf(roomy)}</span>
          <span class="tight">{wordsOf(tight)}</span>
        </span>
      ))}
    </button>
  );
}

function kindsOf(open: Feed): readonly { readonly roomy: Wording; readonly tight: Wording }[] {
  const { forYou, asked } = openCounts(open);
  const you = {
    roomy: wording("newBarForYou", { count: forYou }),
    tight: wording("newBarForYouShort", { count: forYou }),
  };
  const questions = {
    roomy: wording("newBarQuestions", { count: asked }),
    tight: wording("newBarQuestionsShort", { count: asked }),
  };
  return [...(forYou > 0 ? [you] : []), ...(asked > 0 ? [questions] : [])];
}
