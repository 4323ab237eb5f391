import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { MuteChange } from "../../domain/mutes/commands.ts";
import { weekMs } from "../../domain/time/units.ts";
import { words } from "../../words/words.ts";
import { untilWords } from "../mutes/mute-words.ts";
import { UntilForm } from "../mutes/until-fields.tsx";
import type { TableRow } from "./mute-table.ts";
import type { PageProps } from "./page-model.ts";

interface BulkProps extends PageProps {
  readonly chosen: readonly TableRow[];
  readonly clear: () => void;
}

export function BulkBar({ chosen, clear, model, desk, announce, times }: BulkProps): VNode {
  const count = chosen.length;
  const change = async (to: MuteChange, done: string) => {
    const ids = chosen.map(({ rule }) => rule.id);
    clear();
    const chats = model.chats.peek();
    const occasion = { chats, chatId: chats[0]?.id, at: model.now.peek() };
    const asked = desk.change(ids, to, occasion);
    const outcome = await asked.kept;
    if (outcome.ok) announce(done, asked.batchId);
    else announce(outcome.failure.message);
  };
  const [isDating, setDating] = useState(false);
  const now = model.now.peek();
  const isEnded = chosen.some(({ endedAt }) => endedAt !== undefined);
  return (
    <div class="bulk" role="toolbar" aria-label={words("bulkLabel")}>
      <b class="num">{words("mutes", { count })}</b>
      {!isEnded && (
        <>
          <button
            type="button"
            class="link"
            onClick={() =>
              void change({ to: "last", until: model.now.peek() + weekMs }, words("bulkDoneWeek", { count }))
            }
          >
            {words("bulkWeek")}
          </button>
          <button type="button" class="link" aria-expanded={isDating} onClick={() => setDating(!isDating)}>
            {words("addMuteUntilDate")}
          </button>
          <button
            type="button"
            class="link"
            onClick={() => void change({ to: "last", until: "always" }, words("bulkDoneAlways", { count }))}
          >
            {words("muteBarAlways")}
          </button>
          <button
            type="button"
            class="link"
            onClick={() => void change({ to: "end" }, words("bulkDoneEnded", { count }))}
          >
            {words("bulkEnd")}
          </button>
        </>
      )}
      <button
        type="button"
        class="link danger"
        onClick={() => void change({ to: "delete" }, words("bulkDoneDeleted", { count }))}
      >
        {words("bulkDelete")}
      </button>
      <button type="button" class="quiet" onClick={clear}>
        {words("bulkSelectNone")}
      </button>
      {isDating && !isEnded && (
        <UntilForm
          now={now}
          timeZone={times.timeZone}
          set={(until) =>
            void change(
              { to: "last", until },
              words("bulkDoneUntil", { count, until: untilWords(until, now, times) }),
            )
          }
        />
      )}
    </div>
  );
}
