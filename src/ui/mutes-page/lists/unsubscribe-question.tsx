import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { rulesOfList } from "../../../domain/mutes/files/list-change.ts";
import { words } from "../../../words/words.ts";
import { addressWords } from "./list-words.ts";
import type { ListProps } from "./lists-model.ts";

export function UnsubscribeQuestion({
  list,
  lists,
  desk,
  model,
  announce,
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
    if (!outcome.ok) return announce(outcome.failure.message);
    announce(
      takeMutes ? words("listUnsubscribedWith", { name, count }) : words("listUnsubscribed", { name }),
    );
  };
  const question =
    count === 0
      ? words("listUnsubscribeQuestion", { name })
      : words("listUnsubscribeQuestionMutes", { name, count });
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
          {words("listEndToo", { count })}
        </button>
      )}
      <button
        type="button"
        class={count > 0 ? "link" : "primary danger"}
        ref={count > 0 ? null : first}
        disabled={isBusy}
        onClick={() => void leave(false)}
      >
        {words(count > 0 ? "listKeepMutes" : "listUnsubscribe")}
      </button>
      <button type="button" class="link" disabled={isBusy} onClick={stay}>
        {words("listStay")}
      </button>
    </div>
  );
}
