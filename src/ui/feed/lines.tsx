import type { VNode } from "preact";
import type { Gap } from "../../domain/gap.ts";
import { allStreams, type Stream } from "../../domain/stream.ts";
import { usePanel } from "../panel/panel-context.ts";

/** The day that the posts below it are of. */
export function DayLine({ time }: { readonly time: number }): VNode {
  const { state, times } = usePanel();
  return <div class="day">{times.day(time, state.xNow.peek())}</div>;
}

/** A stretch that X did not load: when, of what, and one verb. */
export function GapLine({ gap }: { readonly gap: Gap }): VNode {
  const { actions } = usePanel();
  return (
    <div class="gap" data-streams={gap.streams.join(" ")}>
      <span>
        <Span from={gap.from} to={gap.to} /> {missingOf(gap.streams)}
      </span>
      <button type="button" class="link" onClick={() => actions.openStretch(gap)}>
        Load on X
      </button>
    </div>
  );
}

/** Where the person had read to when the panel was opened. */
export function LeftOffLine(): VNode {
  return (
    <div class="left-off">
      <span>you were here</span>
    </div>
  );
}

/** Above the oldest post: older ones come from the store by themselves, and from X by a click. */
export function EarlierLine(): VNode {
  const { actions, model, state } = usePanel();
  if (model.older.value === "some") return <div class="earlier">Getting out earlier posts…</div>;
  const first = state.items.value[0]?.post.createdAt;
  return (
    <div class="earlier">
      <span>Earlier posts</span>
      <button
        type="button"
        class="link"
        onClick={() =>
          first !== undefined && actions.openStretch({ from: first - hour, to: first, streams: allStreams })
        }
      >
        Load on X
      </button>
    </div>
  );
}

const hour = 60 * 60_000;
const names: Readonly<Record<Stream, string>> = {
  hashtag: "of the hashtag",
  moderators: "by moderators",
  mentions: "to you",
};

/** Two times of day, said as one when they read the same; the markup has both to the millisecond. */
function Span({ from, to }: Pick<Gap, "from" | "to">): VNode {
  const { times } = usePanel();
  const [first, last] = [times.clock(from), times.clock(to)];
  return (
    <>
      <time dateTime={exactly(from)}>{first}</time>
      {first === last ? "" : " to "}
      <time dateTime={exactly(to)}>{first === last ? "" : last}</time>
    </>
  );
}

function exactly(time: number): string {
  return new Date(time).toISOString();
}

function missingOf(streams: readonly Stream[]): string {
  if (streams.length === 0 || streams.length === allStreams.length || streams.includes("hashtag"))
    return "was not loaded";
  return `was not loaded: posts ${streams.map((stream) => names[stream]).join(" and ")}`;
}
