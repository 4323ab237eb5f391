import type { VNode } from "preact";
import { type AdvanceNote, advanceNotes } from "../../../domain/notes/chat-notes.ts";
import type { Post } from "../../../domain/post/post.ts";
import { words } from "../../../words/words.ts";
import { Outward } from "../../parts/outward.tsx";
import { machineTime } from "../../parts/times.ts";
import { goFromCard } from "../state/go-to-post.ts";
import { usePanel } from "../state/panel-context.ts";
import type { AdvanceEntry } from "../state/questions/advance-view.ts";

const names = {
  asked: "advanceAsked",
  answered: "advanceAnswered",
  "left-out": "advanceLeftOut",
} as const satisfies Readonly<Record<AdvanceNote, string>>;

export function AdvanceLine({ entry }: { readonly entry: AdvanceEntry }): VNode {
  const { actions, composer, model, view } = usePanel();
  const { post, again, people } = entry.question;
  const notes = model.notes.value;
  const note = entry.noteOf(notes);
  const isByHand = notes.advance[entry.notedId(notes)] !== undefined;
  const press = (pressed: AdvanceNote) => {
    const postId = entry.notedId(notes);
    const isTakenBack = isByHand && note === pressed;
    actions.note({ kind: "advance", postId, ...(isTakenBack ? {} : { note: pressed }) });
  };
  return (
    <li data-note={note ?? "open"} data-post={post.id}>
      <p class="advance-words" dir="auto">
        {post.text}
      </p>
      <p class="soft num">
        <Source post={post} />
        {people > 1 && ` · ${words("advancePeople", { count: people })}`}
      </p>
      {again.length > 0 && (
        <details>
          <summary>{words("advanceAgain", { count: again.length })}</summary>
          <ul>
            {again.map((one) => (
              <li key={one.id}>
                <p dir="auto">{one.text}</p>
                <p class="soft num">
                  <Source post={one} />
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      <fieldset class="choice-row" aria-label={words("advanceBecame")}>
        {advanceNotes.map((one) => (
          <button key={one} type="button" aria-pressed={note === one} onClick={() => press(one)}>
            {words(names[one])}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        class="link"
        aria-label={words("advanceReplyLabel", { handle: post.author.handle })}
        onClick={() => {
          view.overlay.value = "none";
          composer.turnTo(post, "reply");
        }}
      >
        {words("advanceReply")}
      </button>
    </li>
  );
}

/** Who asked, and when: leads to the post in the feed, or on X where the feed does not reach so far back. */
function Source({ post }: { readonly post: Post }): VNode {
  const panel = usePanel();
  const { links, model, state, times, view } = panel;
  const at = post.createdAt;
  const day = times.day(at, state.xNow.peek());
  const time = (
    <time dateTime={machineTime(at)} title={times.full(at)}>
      {words("advanceWhen", { day, time: times.exactClock(at) })}
    </time>
  );
  const isHere = model.feed.value.some((item) => item.post.id === post.id);
  return (
    <>
      <bdi>@{post.author.handle}</bdi>
      {" · "}
      {isHere ? (
        <button
          type="button"
          class="link num"
          title={words("linksGoToPost")}
          data-current={view.current.peek() === post.id ? "" : undefined}
          onClick={() => goFromCard(panel, post.id)}
        >
          {time}
          <span class="for-screen-readers"> {words("linksGoToPost")}</span>
        </button>
      ) : (
        <Outward href={links.post(post)} text={time} title={words("advanceOnX")} />
      )}
    </>
  );
}
