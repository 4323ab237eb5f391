import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import type { Feed } from "../../../domain/feed/feed.ts";
import { openCounts } from "../../../domain/feed/open-posts.ts";
import { type Wording, wording } from "../../../domain/words/wording.ts";
import { words, wordsOf } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { keyed } from "../parts/keys.ts";
import { usePanel } from "../state/panel-context.ts";
import { AllRead } from "./all-read.tsx";
import { acceptsPress } from "./hand.ts";
import { goToOpen, openOutOfView } from "./open-posts.ts";

/** A list that begins with one of these rows may have too little above it to take the strip's room. */
const nearTop = 3;

/** Over the feed in room of its own, which moves no row: at the top it stays, empty, until the person scrolls on. */
export function EdgeStrip(): VNode | null {
  const panel = usePanel();
  const isShown = useRef(false);
  const { place } = panel;
  const open = openOutOfView(panel).above;
  isShown.current = open.length > 0 || (isShown.current && place.sight.firstIndex.value <= nearTop);
  if (!isShown.current) return null;
  const isAtEnd = place.following.value && !place.waiting.value;
  return (
    <div class="edge-strip">
      {open.length > 0 && <EdgeButton edge="above" open={open} />}
      {open.length > 0 && isAtEnd && <AllRead />}
    </div>
  );
}

/** In the bar of new posts. */
export function MarkBelow(): VNode | null {
  const open = openOutOfView(usePanel()).below;
  return open.length === 0 ? null : <EdgeButton edge="below" open={open} />;
}

interface EdgeButtonProps {
  readonly edge: "above" | "below";
  readonly open: Feed;
}

/**
 * Counts what is for the person beyond this edge, and leads there. Stays until seen or dismissed.
 */
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
