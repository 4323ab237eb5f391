import type { VNode } from "preact";
import { questionsOf } from "../../domain/question.ts";
import { useDismiss } from "../base/use-dismiss.ts";
import { goToPost } from "../panel/go-to-post.ts";
import { usePanel } from "../panel/panel-context.ts";

/** The last evening in figures, and its questions to go to. */
export function EveningCard(): VNode {
  const { state, view } = usePanel();
  const card = useDismiss<HTMLDivElement>(() => {
    view.overlay.value = "none";
  }, ".figures");
  const { posts, perStream, people, gaps } = state.eveningSummary.value;
  const aside = state.aside.value.length;
  return (
    <div class="card evening" id="evening" ref={card}>
      <dl class="num">
        <Figure name="posts" value={posts} />
        <Figure name="people" value={people} />
        <Figure name="with the hashtag" value={perStream.hashtag} />
        <Figure name="by moderators" value={perStream.moderators} />
        <Figure name="to you" value={perStream.mentions} />
        {aside > 0 && <Figure name="set aside" value={aside} />}
        <Figure name={gaps === 1 ? "gap" : "gaps"} value={gaps} />
      </dl>
      <Questions />
    </div>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value.toLocaleString()}</dd>
    </div>
  );
}

function Questions(): VNode {
  const panel = usePanel();
  const { state, times, view } = panel;
  const questions = questionsOf(state.evening.value);
  if (questions.length === 0) return <p class="soft">No question yet.</p>;
  return (
    <ol class="questions">
      {questions.map(({ number, post }) => (
        <li key={post.id}>
          <button
            type="button"
            onClick={() => {
              view.overlay.value = "none";
              goToPost(panel, post.id);
            }}
          >
            <b>Q{number}</b>
            <span dir="auto">{post.text}</span>
            <time class="num">{times.clock(post.createdAt)}</time>
          </button>
        </li>
      ))}
    </ol>
  );
}
