import type { VNode } from "preact";
import { toAnswer, toWelcome } from "../../../domain/feed/waits-for-host.ts";
import type { Post } from "../../../domain/post/post.ts";
import { words } from "../../../words/words.ts";
import { goFromCard } from "../state/go-to-post.ts";
import { usePanel } from "../state/panel-context.ts";

/** More are never gone through during an hour. */
const mostShown = 50;

/** Who is new and was not welcomed, and who asked the host and has no reply. */
export function DeskPeople(): VNode {
  const { raids, state } = usePanel();
  const evening = state.evening.value;
  const welcome = toWelcome(evening, state.chat.value, raids.newcomers.value);
  const answer = toAnswer(evening, state.repliedTo.value);
  return (
    <>
      <section aria-labelledby="desk-answer" data-part="answer">
        <h3 id="desk-answer">{words("deskToAnswer")}</h3>
        {answer.length === 0 && <p class="soft">{words("deskNothingToAnswer")}</p>}
        <ul>
          {answer.slice(0, mostShown).map((post) => (
            <Waiting key={post.id} post={post} waitsFor="answer" />
          ))}
        </ul>
      </section>
      <section aria-labelledby="desk-welcome" data-part="welcome">
        <h3 id="desk-welcome">{words("deskWelcome")}</h3>
        {welcome.length === 0 && <p class="soft">{words("deskNobodyNew")}</p>}
        <ul>
          {welcome.slice(0, mostShown).map((post) => (
            <Waiting key={post.id} post={post} waitsFor="welcome" />
          ))}
        </ul>
      </section>
    </>
  );
}

const names = {
  answer: { verb: "advanceReply", label: "advanceReplyLabel" },
  welcome: { verb: "deskWelcomeOne", label: "deskWelcomeLabel" },
} as const satisfies Readonly<Record<string, object>>;

interface WaitingProps {
  readonly post: Post;
  readonly waitsFor: keyof typeof names;
}

function Waiting({ post, waitsFor }: WaitingProps): VNode {
  const { verb, label } = names[waitsFor];
  const panel = usePanel();
  const { composer, view } = panel;
  const { handle } = post.author;
  return (
    <li>
      <p dir="auto" class="lines-3">
        <b>@{handle}</b> {post.text}
      </p>
      <div class="desk-verbs">
        <button
          type="button"
          class="link"
          aria-label={words(label, { handle })}
          onClick={() => {
            view.overlay.value = "none";
            composer.turnTo(post, "reply");
          }}
        >
          {words(verb)}
        </button>
        <button
          type="button"
          class="link"
          data-current={view.current.peek() === post.id ? "" : undefined}
          onClick={() => goFromCard(panel, post.id)}
        >
          {words("showInFeed")}
        </button>
      </div>
    </li>
  );
}
