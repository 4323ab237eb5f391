import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { rulesOfList } from "../../../../domain/mutes/files/list-change.ts";
import type { ListProps } from "./list-row.tsx";
import { addressWords, mutesWords } from "./list-words.ts";

/** Unsubscribes, with the list's mutes or without them. */
export function UnsubscribeQuestion({
  list,
  lists,
  desk,
  model,
  say,
  stay,
}: ListProps & { readonly stay: () => void }): VNode {
  const [isBusy, setBusy] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const name = addressWords(list.url);
  const count = rulesOfList(desk.rulesInForce(model.now.peek()), list.url).length;
  const leave = async (takeMutes: boolean) => {
    setBusy(true);
    const outcome = await lists.actions.unsubscribe(list.url, desk.newId(), takeMutes);
    setBusy(false);
    if (!outcome.ok) return say(outcome.failure.message);
    const mutes = takeMutes ? `; ${mutesWords(count)} ended with it, which History can undo` : "";
    say(`Unsubscribed from ${name}${mutes}.`);
  };
  const question =
    count === 0
      ? `Unsubscribe from ${name}? It mutes nothing now.`
      : `Unsubscribe from ${name}? It brought ${mutesWords(count)}: end them too, or keep them?`;
  return (
    <div class="confirm" role="alertdialog" aria-label={question}>
      <p>{question}</p>
      {count > 0 && (
        <button
          type="button"
          class="primary danger"
          ref={first}
          disabled={isBusy}
          onClick={() => void leave(true)}
        >
          End {mutesWords(count)} too
        </button>
      )}
      <button
        type="button"
        class={count > 0 ? "link" : "primary danger"}
        ref={count > 0 ? null : first}
        disabled={isBusy}
        onClick={() => void leave(false)}
      >
        {count > 0 ? "Keep its mutes" : "Unsubscribe"}
      </button>
      <button type="button" class="link" disabled={isBusy} onClick={stay}>
        Stay subscribed
      </button>
    </div>
  );
}
