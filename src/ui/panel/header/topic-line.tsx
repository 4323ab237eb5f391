import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { goToPost } from "../state/go-to-post.ts";
import { usePanel } from "../state/panel-context.ts";

/** The evening's topic: the person's words, else the hosts' announcement. */
export function TopicLine(): VNode | null {
  const panel = usePanel();
  const { actions, state, view } = panel;
  const topic = state.topic.value;
  const chatId = state.chat.value.id;
  // Another chat may be chosen in another window while it is written.
  const typed = view.topic.value?.chatId === chatId ? view.topic.value.text : undefined;
  const setTyped = (text: string | undefined) => {
    view.topic.value = text === undefined ? undefined : { chatId, text };
  };
  if (!topic || (topic.text === "" && typed === undefined)) return null;
  if (typed !== undefined) {
    const keep = (event: Event) => {
      event.preventDefault();
      actions.note({ kind: "topic", evening: topic.evening, text: typed.trim().slice(0, 500) });
      setTyped(undefined);
    };
    return (
      <form class="topic-line" onSubmit={keep}>
        <input
          type="text"
          aria-label={words("topicLabel")}
          value={typed}
          maxLength={500}
          dir="auto"
          ref={(input) => input?.focus()}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            setTyped(undefined);
          }}
        />
        <button type="submit" class="link">
          {words("chatFormSave")}
        </button>
      </form>
    );
  }
  const { announced } = topic;
  return (
    <p class="topic-line">
      {announced === undefined ? (
        <span dir="auto">{topic.text}</span>
      ) : (
        <button
          type="button"
          class="quiet"
          dir="auto"
          title={words("topicAnnounced")}
          onClick={() => goToPost(panel, announced)}
        >
          {topic.text}
        </button>
      )}
      <button
        type="button"
        class="link"
        data-action="edit-topic"
        aria-label={words("topicEditLabel")}
        onClick={() => setTyped(topic.text)}
      >
        {words("topicEdit")}
      </button>
    </p>
  );
}
