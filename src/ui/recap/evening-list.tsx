import type { VNode } from "preact";
import { eveningAt } from "../../domain/recap/past-evenings.ts";
import { words } from "../../words/words.ts";
import type { RecapPageProps } from "./recap-page-props.ts";
import { recapTimes } from "./recap-times.ts";

export function EveningList({ model, actions }: RecapPageProps): VNode {
  const times = recapTimes(model.timeZone.value);
  const evenings = model.evenings.value;
  const shown = eveningAt(evenings, model.chosen.value) ?? evenings[0];
  return (
    <>
      {model.chats.value.length > 1 ? <ChatChoice model={model} actions={actions} /> : null}
      <ul class="evenings">
        {evenings.map(({ from, posts }) => (
          <li key={from}>
            <button
              type="button"
              aria-current={from === shown?.from && !model.found.value && !model.numbers.value}
              onClick={() => actions.chooseEvening(from)}
            >
              <span>{times.date(from)}</span>
              <small>{words("recapEveningPosts", { count: posts })}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function ChatChoice({ model, actions }: RecapPageProps): VNode {
  return (
    <label class="chat-choice">
      <span>{words("recapChat")}</span>
      <select
        value={model.chatId.value}
        onChange={({ currentTarget }) => actions.chooseChat(currentTarget.value)}
      >
        {model.chats.value.map(({ id, hashtags }) => (
          <option key={id} value={id}>
            {`#${hashtags[0] ?? id}`}
          </option>
        ))}
      </select>
    </label>
  );
}
