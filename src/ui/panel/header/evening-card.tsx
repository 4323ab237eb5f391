import type { VNode } from "preact";
import { shownNumber } from "../../../domain/questions/shown-number.ts";
import { words } from "../../../words/words.ts";
import { useDismiss } from "../../parts/use-dismiss.ts";
import { goToPost } from "../state/go-to-post.ts";
import { usePanel } from "../state/panel-context.ts";

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
        <Figure name={words("eveningPosts", { count: posts })} value={posts} />
        <Figure name={words("eveningPeople", { count: people })} value={people} />
        <Figure name={words("eveningHashtag")} value={perStream.hashtag} />
        <Figure name={words("eveningModerators")} value={perStream.moderators} />
        <Figure name={words("eveningMentions")} value={perStream.mentions} />
        {aside > 0 && <Figure name={words("eveningAside")} value={aside} />}
        <Figure name={words("eveningGaps", { count: gaps })} value={gaps} />
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
  const questions = state.questions.value;
  if (questions.length === 0) return <p class="soft">{words("eveningNoQuestion")}</p>;
  return (
    <ol class="questions">
      {questions.flatMap(({ id, number, wordings: [post] }) =>
        post === undefined ? (
          []
        ) : (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                view.overlay.value = "none";
                goToPost(panel, post.id);
              }}
            >
              <b>
                {words("questionLabel", { letter: state.letters.value.asked, number: shownNumber(number) })}
              </b>
              <span dir="auto">{post.text}</span>
              <time class="num">{times.clock(post.createdAt)}</time>
            </button>
          </li>
        ),
      )}
    </ol>
  );
}
