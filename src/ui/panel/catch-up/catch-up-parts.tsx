import type { ComponentChildren, VNode } from "preact";
import type { Post } from "../../../domain/post/post.ts";
import { shownNumber } from "../../../domain/questions/shown-number.ts";
import type { CatchUp } from "../../../domain/recap/catch-up.ts";
import { calmText } from "../../../domain/text/calm-text.ts";
import { words } from "../../../words/words.ts";
import { machineTime } from "../../parts/times.ts";
import { goFromCard } from "../state/go-to-post.ts";
import { usePanel } from "../state/panel-context.ts";

export function CatchUpParts({ catchUp }: { readonly catchUp: CatchUp }): VNode {
  const { questions, forPerson, answeredByHosts, links } = catchUp;
  const { state } = usePanel();
  const letter = state.letters.value.asked;
  return (
    <div class="catch-up-parts">
      <CatchUpPart title={words("catchUpQuestions", { number: questions.length })} count={questions.length}>
        {questions.map(({ number, post, answers }) => (
          <PostLine
            key={post.id}
            post={post}
            before={words("questionLabel", { letter, number: shownNumber(number) })}
            after={words("questionAnswers", { count: answers })}
          />
        ))}
      </CatchUpPart>
      <CatchUpPart title={words("catchUpForYou", { number: forPerson.length })} count={forPerson.length}>
        {forPerson.map(({ post, isAnswered }) => (
          <PostLine
            key={post.id}
            post={post}
            before={words("catchUpBy", { handle: post.author.handle })}
            {...(isAnswered ? { after: words("catchUpAnswered") } : {})}
          />
        ))}
      </CatchUpPart>
      <CatchUpPart
        title={words("catchUpByHosts", { number: answeredByHosts.length })}
        count={answeredByHosts.length}
      >
        {answeredByHosts.map((post) => (
          <PostLine key={post.id} post={post} before={words("catchUpBy", { handle: post.author.handle })} />
        ))}
      </CatchUpPart>
      <CatchUpPart title={words("catchUpLinks", { number: links.length })} count={links.length}>
        {links.map(({ address, title, post }) => (
          <PostLine
            key={address}
            post={post}
            before={words("catchUpBy", { handle: post.author.handle })}
            text={title ?? address.replace(/^https?:\/\/(?:www\.)?/i, "")}
          />
        ))}
      </CatchUpPart>
    </div>
  );
}

function CatchUpPart(props: {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}): VNode | null {
  if (props.count === 0) return null;
  return (
    <section>
      <h3>{props.title}</h3>
      <ol>{props.children}</ol>
    </section>
  );
}

function PostLine(props: {
  readonly post: Post;
  readonly before: string;
  readonly after?: string;
  readonly text?: string;
}): VNode {
  const panel = usePanel();
  const { times, view } = panel;
  const { post, before, after, text = post.text } = props;
  return (
    <li>
      <button
        type="button"
        title={words("linksGoToPost")}
        data-current={view.current.peek() === post.id ? "" : undefined}
        onClick={() => goFromCard(panel, post.id)}
      >
        <span class="soft num">
          <b>
            <bdi>{before}</bdi>
          </b>
          {" · "}
          <time dateTime={machineTime(post.createdAt)}>{times.clock(post.createdAt)}</time>
          {after !== undefined && ` · ${after}`}
        </span>
        <span class="said" dir="auto">
          {calmText(text)}
        </span>
      </button>
    </li>
  );
}
