import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { RuleChange } from "../mute-ports.ts";
import { untilWords } from "../mute-words.ts";
import { UntilForm } from "../until-fields.tsx";
import type { TableRow } from "./mute-table.ts";
import type { PageProps } from "./page-model.ts";

interface BulkProps extends PageProps {
  readonly chosen: readonly TableRow[];
  readonly clear: () => void;
}

const week = 7 * 24 * 60 * 60_000;

/** What can be done with the selected mutes, all at once and with one undo. */
export function BulkBar({ chosen, clear, model, desk, say, times }: BulkProps): VNode {
  const count = chosen.length;
  const verb = count === 1 ? "lasts" : "last";
  const name = count === 1 ? "1 mute" : `${count.toLocaleString()} mutes`;
  const change = async (to: RuleChange, done: string) => {
    const ids = chosen.map(({ rule }) => rule.id);
    clear();
    const asked = desk.change(ids, to, { chat: model.chats.peek()[0], at: model.now.peek() });
    const outcome = await asked.kept;
    if (outcome.ok) say(`${name} ${done}.`, asked.batchId);
    else say(outcome.failure.message);
  };
  const [isDating, setDating] = useState(false);
  const now = model.now.peek();
  const isEnded = chosen.some(({ endedAt }) => endedAt !== undefined);
  return (
    <div class="bulk" role="toolbar" aria-label="What to do with the selected mutes">
      <b class="num">{name}</b>
      {!isEnded && (
        <>
          <button
            type="button"
            class="link"
            onClick={() =>
              void change({ to: "last", until: model.now.peek() + week }, `${verb} a week from now`)
            }
          >
            A week from now
          </button>
          <button type="button" class="link" aria-expanded={isDating} onClick={() => setDating(!isDating)}>
            Until a date…
          </button>
          <button
            type="button"
            class="link"
            onClick={() => void change({ to: "last", until: "always" }, `${verb} for good`)}
          >
            Always
          </button>
          <button type="button" class="link" onClick={() => void change({ to: "end" }, "ended")}>
            End
          </button>
        </>
      )}
      <button type="button" class="link danger" onClick={() => void change({ to: "delete" }, "deleted")}>
        Delete
      </button>
      <button type="button" class="quiet" onClick={clear}>
        Select none
      </button>
      {isDating && !isEnded && (
        <UntilForm
          now={now}
          timeZone={times.timeZone}
          set={(until) => void change({ to: "last", until }, `${verb} ${untilWords(until, now, times)}`)}
        />
      )}
    </div>
  );
}
