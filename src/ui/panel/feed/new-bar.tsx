import { useComputed } from "@preact/signals";
import type { VNode } from "preact";
import { isImportant } from "../../../domain/feed/importance.ts";
import { type NewCounts, newCounts, newKinds } from "../../../domain/feed/new-counts.ts";
import { words, wordsOf } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { keyed } from "../parts/keys.ts";
import { firstUnread, goBack, goToUnread, lastJump } from "../state/jumps.ts";
import { type PanelContext, usePanel } from "../state/panel-context.ts";
import { AllRead } from "./all-read.tsx";
import { MarkBelow } from "./edge-mark.tsx";
import { openOutOfView } from "./open-posts.ts";

/**
 * Unread posts by kind and the way to them, while reading above and while the feed waits. At the newest the strip says
 * what is important above, or in a low panel this bar. Overlays the feed's edge and moves nothing.
 */
export function NewBar(): VNode | null {
  const panel = usePanel();
  const { place, state } = panel;
  const back = lastJump(panel);
  const isMarked = useComputed(() => {
    const { above, below } = openOutOfView(panel);
    return above.length + below.length > 0;
  }).value;
  const isAtNewest = place.following.value;
  const isAtEnd = isAtNewest && !place.waiting.value;
  if (state.items.value.length === 0 || (isAtEnd && !isMarked && !back)) return null;
  const counts = countsOf(panel, isAtEnd);
  const title = isAtEnd && !isMarked ? undefined : summaryOf(counts);
  const isQuiet = isAtEnd || title === undefined;
  const kinds = kindsOf(counts);
  const isCrowded = kinds.length + (back ? 1 : 0) > 2;
  const looks = [
    "new-bar num",
    isQuiet ? "none" : "",
    isCrowded ? "crowded" : "",
    isMarked ? "marked" : "",
    isAtEnd ? "at-end" : "",
    back ? "" : "spare",
  ];
  return (
    <div class={looks.filter(Boolean).join(" ")}>
      {(!isAtNewest || title !== undefined) && <ToUnread all={counts.all} kinds={kinds} title={title} />}
      <MarkBelow />
      {back && (
        <button
          type="button"
          class="back"
          {...keyed("back", (key) => words("newBarBackTitle", { key }))}
          data-action="go-back"
          onClick={() => goBack(panel)}
        >
          {isQuiet ? words("newBarBack") : <RoomyOrTight {...backWords()} />}
        </button>
      )}
      {title !== undefined && <AllRead />}
    </div>
  );
}

interface ToUnreadProps {
  readonly all: number;
  readonly kinds: readonly KindWords[];
  readonly title: string | undefined;
}

function ToUnread({ all, kinds, title }: ToUnreadProps): VNode {
  const panel = usePanel();
  return (
    <button
      type="button"
      class="to-unread"
      {...(title === undefined
        ? keyed("newest", (key) => words("newBarToNewestTitle", { key }))
        : keyed("unread", (key) => `${title}. ${words("newBarFirstUnread", { key })}`))}
      data-action="to-unread"
      onClick={() => goToUnread(panel)}
    >
      <WayThere />
      {title === undefined ? words("newBarToNewest") : <b>{words("newBarNew", { count: all })}</b>}
      {kinds.map((kind) => (
        <span key={kind.tight} class={kind.isOpen ? "open" : ""}>
          {" · "}
          <RoomyOrTight {...kind} />
        </span>
      ))}
    </button>
  );
}

interface KindWords {
  readonly roomy: string;
  readonly tight: string;
  /** The edge marks show it too. */
  readonly isOpen?: boolean;
}

function RoomyOrTight({ roomy, tight }: KindWords): VNode {
  return (
    <>
      <span class="roomy">{roomy}</span>
      <span class="tight">{tight}</span>
    </>
  );
}

function backWords(): KindWords {
  return { roomy: words("newBarBack"), tight: words("newBarBackShort") };
}

/** By itself: what is in view changes with every scroll. */
function WayThere(): VNode {
  return <Icon name={firstIsAbove(usePanel()) ? "up" : "down"} />;
}

function firstIsAbove(panel: PanelContext): boolean {
  const first = firstUnread(panel);
  const edges = panel.place.sight.edges.value;
  if (first === undefined || edges === undefined) return false;
  // In the order of the rows: answered posts are below waiting ones, or collapsed there.
  const row = panel.state.rows.value.find(({ key }) => key === first || key === edges.first);
  return row?.key === first && first !== edges.first;
}

function countsOf({ state }: PanelContext, importantOnly: boolean): NewCounts {
  const fresh = state.unread.value.filter(
    (item) => state.passes(item) && (!importantOnly || isImportant(item)),
  );
  return newCounts(fresh, undefined, state.ownHandle.value);
}

function summaryOf(counts: NewCounts): string | undefined {
  if (counts.all === 0) return undefined;
  return [words("newBarNew", { count: counts.all }), ...newKinds(counts).map(wordsOf)].join(" · ");
}

function kindsOf({ forYou, questions, fromModerator }: NewCounts): readonly KindWords[] {
  return [
    {
      count: forYou,
      roomy: words("newBarForYou", { count: forYou }),
      tight: words("newBarForYouShort", { count: forYou }),
      isOpen: true,
    },
    {
      count: questions,
      roomy: words("newBarQuestions", { count: questions }),
      tight: words("newBarQuestionsShort", { count: questions }),
      isOpen: true,
    },
    {
      count: fromModerator,
      roomy: words("newBarFromModerators", { count: fromModerator }),
      tight: words("newBarFromModeratorsShort", { count: fromModerator }),
    },
  ].filter(({ count }) => count > 0);
}
