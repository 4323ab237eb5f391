import type { VNode } from "preact";
import type { Gap } from "../../../domain/coverage/gap.ts";
import { allStreams, type Stream } from "../../../domain/feed/stream.ts";
import { hourMs } from "../../../domain/time/units.ts";
import { listOf, words } from "../../../words/words.ts";
import { richWords } from "../../parts/rich-words.ts";
import { machineTime } from "../../parts/times.ts";
import { openCatchUp } from "../catch-up/open-catch-up.ts";
import { usePanel } from "../state/panel-context.ts";

export function DayLine({ time }: { readonly time: number }): VNode {
  const { state, times } = usePanel();
  return <div class="day">{times.day(time, state.xNow.peek())}</div>;
}

export function GapLine({ gap }: { readonly gap: Gap }): VNode {
  const { actions } = usePanel();
  return (
    <div class="gap" data-streams={gap.streams.join(" ")}>
      <span>
        <Missing gap={gap} />
      </span>
      <button type="button" class="link" onClick={() => actions.openStretch(gap)}>
        {words("gapLoad")}
      </button>
    </div>
  );
}

/** Under "You", behind what waits for a reply. */
export function AnsweredLine(props: { readonly count: number; readonly isOpen: boolean }): VNode {
  const { view } = usePanel();
  return (
    <div class="meanwhile">
      <button
        type="button"
        class="quiet"
        data-action="answered"
        aria-expanded={props.isOpen}
        onClick={() => {
          view.answeredOpen.value = !props.isOpen;
        }}
      >
        {words("youAnsweredLine", { count: props.count })}
      </button>
    </div>
  );
}

export function LeftOffLine(): VNode {
  const panel = usePanel();
  return (
    <div class="left-off">
      <span>{words("leftOffLine")}</span>
      <button type="button" class="link" onClick={() => openCatchUp(panel)}>
        {words("catchUp")}
      </button>
    </div>
  );
}

export function EarlierLine(): VNode {
  const { actions, model, state } = usePanel();
  if (model.older.value === "some") return <div class="earlier">{words("earlierLoading")}</div>;
  const first = state.items.value[0]?.post.createdAt;
  return (
    <div class="earlier">
      <span>{words("earlierPosts")}</span>
      <button
        type="button"
        class="link"
        onClick={() =>
          first !== undefined && actions.openStretch({ from: first - hourMs, to: first, streams: allStreams })
        }
      >
        {words("gapLoad")}
      </button>
    </div>
  );
}

const names = {
  hashtag: "gapPostsHashtag",
  moderators: "gapPostsModerators",
  mentions: "gapPostsMentions",
} as const satisfies Readonly<Record<Stream, string>>;

/** Two times of day, shown as one when they read the same; the markup has both to the millisecond. */
function Missing({ gap }: { readonly gap: Gap }): VNode {
  const { times } = usePanel();
  const [first, last] = [times.clock(gap.from), times.clock(gap.to)];
  const from = <time dateTime={machineTime(gap.from)}>{first}</time>;
  const to = <time dateTime={machineTime(gap.to)}>{first === last ? "" : last}</time>;
  const posts = missingOf(gap.streams);
  if (first === last) {
    const both = (
      <>
        {from}
        {to}
      </>
    );
    return (
      <>{posts ? richWords("gapMomentOf", { from: both, posts }) : richWords("gapMoment", { from: both })}</>
    );
  }
  return <>{posts ? richWords("gapSpanOf", { from, to, posts }) : richWords("gapSpan", { from, to })}</>;
}

function missingOf(streams: readonly Stream[]): string | undefined {
  if (streams.length === 0 || streams.length === allStreams.length || streams.includes("hashtag"))
    return undefined;
  return listOf(streams.map((stream) => words(names[stream])));
}
