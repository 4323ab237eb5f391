import { signal } from "@preact/signals";
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { Question } from "../../domain/question.ts";
import { goToPost } from "../panel/go-to-post.ts";
import { usePanel } from "../panel/panel-context.ts";
import { segmentsOfPost, withoutFirstLabel } from "../post/post-segments.ts";
import { PostText } from "../post/post-text.tsx";

/** The newest question stands above the feed, whatever happens below it. */
export function PinnedQuestion(): VNode | null {
  const { state } = usePanel();
  const question = state.question.value;
  return question ? <Pinned key={question.post.id} question={question} /> : null;
}

/** Beyond this many characters it begins folded to three lines. */
const long = 150;

function Pinned({ question }: { readonly question: Question }): VNode {
  const panel = usePanel();
  const open = useMemo(() => signal(false), []);
  const { post, number } = question;
  const isLong = post.text.length > long;
  return (
    <section class="pinned" aria-label={`Question ${number}`}>
      <div class="asked">
        <button type="button" class="go" onClick={() => goToPost(panel, post.id)} title="Show it in the feed">
          Question {number}
        </button>
        <span class="soft num">
          @{post.author.handle} · <Ago time={post.createdAt} />
        </span>
        {isLong && (
          <button
            type="button"
            class="quiet"
            aria-expanded={open.value}
            onClick={() => {
              open.value = !open.value;
            }}
          >
            {open.value ? "less" : "more"}
          </button>
        )}
      </div>
      <div class="asked-text">
        <div class={isLong && !open.value ? "lines-3" : undefined}>
          <PostText segments={withoutFirstLabel(segmentsOfPost(post, true))} />
        </div>
        <button
          type="button"
          class="answer"
          aria-label={`Answer Q${number}`}
          onClick={() => panel.composer.answer(post, number)}
        >
          Answer
        </button>
      </div>
    </section>
  );
}

function Ago({ time }: { readonly time: number }): VNode {
  const { state, times } = usePanel();
  return <>{times.agoInWords(time, state.xNow.value)}</>;
}
