import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { SubscribedList } from "../../../../domain/mutes/subscribed-list.ts";
import type { PageProps } from "../page-model.ts";
import { addressWords, newsWords } from "./list-words.ts";
import type { Lists } from "./lists-model.ts";
import { UnsubscribeQuestion } from "./unsubscribe-question.tsx";
import { useRefresh } from "./use-refresh.ts";
import { WithheldQuestion } from "./withheld-question.tsx";

export interface ListProps extends PageProps {
  readonly lists: Lists;
  readonly list: SubscribedList;
}

/** A subscribed list: how it stands, what it changed, and what can be done with it. */
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
          <small class="when-narrow">
            {list.entries.toLocaleString()} entries, asked {asked}
          </small>
          <Trouble {...props} />
          <div class="when-narrow">
            <span class="soft">Last change: </span>
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
            aria-label={`Ask now: ${name}`}
            aria-disabled={isAsking}
            onClick={() => void refresh()}
          >
            {isAsking ? "Asking…" : "Ask now"}
          </button>
          <button
            type="button"
            class="link danger"
            ref={leave}
            aria-label={`Unsubscribe: ${name}`}
            aria-expanded={isLeaving}
            onClick={() => setLeaving(true)}
          >
            Unsubscribe
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
      {list.problem} What it said {times.agoInWords(list.answeredAt, lists.model.now.value)} holds meanwhile.
    </p>
  );
}

function News({ list, times, model, desk, say }: ListProps): VNode {
  const { lastChange } = list;
  desk.book.version.value;
  if (!lastChange) return <span class="soft">none yet</span>;
  const words = newsWords(lastChange);
  const undo = async () => {
    const asked = desk.undo(lastChange.batchId, model.now.peek());
    const outcome = await asked.kept;
    if (outcome.ok) say(`Undone: ${words} (${addressWords(list.url)}).`, asked.batchId);
    else say(outcome.failure.message);
  };
  return (
    <>
      {words}
      <small title={times.full(lastChange.at)}>
        {times.day(lastChange.at, model.now.value)}, {times.clock(lastChange.at)}
        {" · "}
        {desk.book.ledger.isUndone(lastChange.batchId) ? (
          "undone"
        ) : (
          <button
            type="button"
            class="link"
            aria-label={`Undo the last change of ${addressWords(list.url)}`}
            onClick={() => void undo()}
          >
            Undo
          </button>
        )}
      </small>
    </>
  );
}
