import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { words } from "../../../words/words.ts";
import { addressWords, newsWords } from "./list-words.ts";
import type { ListProps } from "./lists-model.ts";
import { UnsubscribeQuestion } from "./unsubscribe-question.tsx";
import { useRefresh } from "./use-refresh.ts";
import { WithheldQuestion } from "./withheld-question.tsx";

export function ListRow(props: ListProps): VNode {
  const { list, lists, times } = props;
  const { isAsking, refresh } = useRefresh(props);
  const [isLeaving, setLeaving] = useState(false);
  const leave = useRef<HTMLButtonElement>(null);
  const name = addressWords(list.url);
  const asked = times.agoInWords(list.askedAt, lists.model.now.value);
  const stay = () => {
    setLeaving(false);
    leave.current?.focus();
  };
  return (
    <>
      <tr aria-busy={isAsking}>
        <th scope="row">
          <b dir="ltr">{name}</b>
          <small class="when-narrow">{words("listEntriesAsked", { count: list.entries, ago: asked })}</small>
          <Trouble {...props} />
          <div class="when-narrow">
            <span class="soft">{words("listLastChangeLabel")} </span>
            <News {...props} />
          </div>
        </th>
        <td class="entries num">{list.entries.toLocaleString()}</td>
        <td class="asked" title={times.full(list.askedAt)}>
          {asked}
        </td>
        <td class="news">
          <News {...props} />
        </td>
        <td class="ways">
          <button
            type="button"
            class="link"
            aria-label={words("listAskNowLabel", { name })}
            aria-disabled={isAsking}
            onClick={() => void refresh()}
          >
            {words(isAsking ? "listAsking" : "listAskNow")}
          </button>
          <button
            type="button"
            class="link danger"
            ref={leave}
            aria-label={words("listUnsubscribeLabel", { name })}
            aria-expanded={isLeaving}
            onClick={() => setLeaving(true)}
          >
            {words("listUnsubscribe")}
          </button>
        </td>
      </tr>
      {list.withheld && (
        <tr>
          <td colSpan={5}>
            <WithheldQuestion {...props} withheld={list.withheld} />
          </td>
        </tr>
      )}
      {isLeaving && (
        <tr>
          <td colSpan={5}>
            <UnsubscribeQuestion {...props} stay={stay} />
          </td>
        </tr>
      )}
    </>
  );
}

function Trouble({ list, lists, times }: ListProps): VNode | null {
  if (list.problem === undefined) return null;
  return (
    <p class="problem">
      {words("listTroubleMeanwhile", {
        problem: list.problem,
        ago: times.agoInWords(list.answeredAt, lists.model.now.value),
      })}
    </p>
  );
}

function News({ list, times, model, desk, announce }: ListProps): VNode {
  const { lastChange } = list;
  desk.book.version.value;
  if (!lastChange) return <span class="soft">{words("listNoChangeYet")}</span>;
  const news = newsWords(lastChange);
  const undo = async () => {
    const asked = desk.undo(lastChange.batchId, model.now.peek());
    const outcome = await asked.kept;
    if (outcome.ok) announce(words("listSaidUndone", { news, name: addressWords(list.url) }), asked.batchId);
    else announce(outcome.failure.message);
  };
  return (
    <>
      {news}
      <small title={times.full(lastChange.at)}>
        {times.day(lastChange.at, model.now.value)}, {times.clock(lastChange.at)}
        {" · "}
        {desk.book.ledger.isUndone(lastChange.batchId) ? (
          words("historyUndone")
        ) : (
          <button
            type="button"
            class="link"
            aria-label={words("listUndoLabel", { name: addressWords(list.url) })}
            onClick={() => void undo()}
          >
            {words("undo")}
          </button>
        )}
      </small>
    </>
  );
}
