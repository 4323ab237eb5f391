import { signal } from "@preact/signals";
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { CurrentQuestion } from "../../../domain/questions/evening-questions.ts";
import { shownNumber } from "../../../domain/questions/shown-number.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { keyed } from "../parts/keys.ts";
import { segmentsOfPost, withoutFirstLabel } from "../post/post-segments.ts";
import { PostText } from "../post/post-text.tsx";
import { goToPost } from "../state/go-to-post.ts";
import { usePanel } from "../state/panel-context.ts";
import { openQuestions } from "../state/questions/open-questions.ts";

export function PinnedQuestion(): VNode | null {
  const { state } = usePanel();
  const question = state.question.value;
  return question ? <Pinned key={question.post.id} question={question} /> : null;
}

/** Longer questions start folded to three lines. */
const long = 150;

function Pinned({ question }: { readonly question: CurrentQuestion }): VNode {
  const panel = usePanel();
  const open = useMemo(() => signal(false), []);
  const { post, number } = question;
  const isLong = post.text.length > long;
  if (panel.model.settings.value.questionFolded) return <Folded question={question} />;
  return (
    <section class="pinned" aria-label={words("pinnedQuestion", { number })}>
      <div class="asked">
        <button type="button" class="go" onClick={() => goToPost(panel, post.id)} title={words("showInFeed")}>
          {words("pinnedQuestion", { number })}
        </button>
        <span class="soft num">
          @{post.author.handle} · <Ago time={post.createdAt} />
        </span>
        <Yours questionId={question.id} number={number} />
        <button
          type="button"
          class="quiet"
          {...keyed("questions", (key) => words("pinnedAllTitle", { key }))}
          onClick={() => openQuestions(panel, question.id)}
        >
          {words("pinnedAll", { count: question.of })}
        </button>
        {isLong && (
          <button
            type="button"
            class="quiet"
            aria-expanded={open.value}
            onClick={() => {
              open.value = !open.value;
            }}
          >
            {words(open.value ? "showLess" : "showMore")}
          </button>
        )}
        <Fold isFolded={false} />
      </div>
      <div class="asked-text">
        <div class={isLong && !open.value ? "lines-3" : undefined}>
          <PostText segments={withoutFirstLabel(segmentsOfPost(post, true))} />
        </div>
        <Answer question={question} />
      </div>
    </section>
  );
}

function Folded({ question }: { readonly question: CurrentQuestion }): VNode {
  const panel = usePanel();
  const { post, number } = question;
  return (
    <section class="pinned folded-question" aria-label={words("pinnedQuestion", { number })}>
      <button
        type="button"
        class="go"
        onClick={() => goToPost(panel, post.id)}
        title={words("showInFeed")}
        aria-label={words("pinnedQuestion", { number })}
      >
        {words("questionLabel", { letter: panel.state.letters.value.asked, number: shownNumber(number) })}
      </button>
      <p class="text" dir="auto">
        {withoutFirstLabel(segmentsOfPost(post, true)).map(({ text }) => text)}
      </p>
      <Answer question={question} />
      <Fold isFolded={true} />
    </section>
  );
}

function Answer({ question: { post, number } }: { readonly question: CurrentQuestion }): VNode {
  const { composer, state } = usePanel();
  return (
    <button
      type="button"
      class="answer"
      aria-label={words("postAnswerLabel", {
        letter: state.letters.value.asked,
        number: shownNumber(number),
      })}
      onClick={() => composer.answer(post, number)}
    >
      {words("postAnswer")}
    </button>
  );
}

function Fold({ isFolded }: { readonly isFolded: boolean }): VNode {
  const { actions } = usePanel();
  const label = words(isFolded ? "pinnedUnfold" : "pinnedFold");
  return (
    <button
      type="button"
      class="icon-button fold"
      aria-expanded={!isFolded}
      aria-label={label}
      title={label}
      onClick={() => actions.changeLook({ questionFolded: !isFolded })}
    >
      <Icon name="chevron" />
    </button>
  );
}

function Yours({
  questionId,
  number,
}: {
  readonly questionId: string;
  readonly number: string;
}): VNode | null {
  const { state } = usePanel();
  const answered = state.answered.value;
  if (!answered || !state.isOn.value) return null;
  return answered.has(questionId) ? (
    <span class="soft">{words("pinnedAnswered")}</span>
  ) : (
    <span class="soft">
      {words("pinnedUnanswered", { letter: state.letters.value.asked, number: shownNumber(number) })}
    </span>
  );
}

function Ago({ time }: { readonly time: number }): VNode {
  const { state, times } = usePanel();
  return <>{times.agoInWords(time, state.xNow.value)}</>;
}
