import { useComputed } from "@preact/signals";
import type { VNode } from "preact";
import { words } from "../../words/words.ts";
import { type HistoryEntry, historyEntries } from "./history-entries.ts";
import type { PageProps } from "./page-model.ts";
import { VirtualTable } from "./virtual-table.tsx";

/** Every change of mutes, newest first; each can be undone, an undo too. */
export function HistorySection(page: PageProps): VNode {
  const { desk, model, times } = page;
  const entries = useComputed(() => {
    desk.book.version.value;
    return historyEntries(desk.book, model.chats.value, times);
  }).value;
  if (entries.length === 0) return <p class="none-here">{words("historyEmpty")}</p>;
  return (
    <section class="mute-history" aria-label={words("historyLabel")}>
      <VirtualTable
        count={entries.length}
        label={words("historyLabel")}
        head={head()}
        draw={(index) => {
          const entry = entries[index];
          return entry && <Step key={entry.batch} entry={entry} index={index} page={page} />;
        }}
      />
    </section>
  );
}

const head = () => (
  <tr aria-rowindex={1}>
    <th scope="col" class="time">
      {words("historyWhen")}
    </th>
    <th scope="col">{words("historyWhat")}</th>
    <th scope="col" class="way-back">
      <span class="for-screen-readers">{words("historyUndoColumn")}</span>
    </th>
  </tr>
);

interface StepProps {
  readonly entry: HistoryEntry;
  readonly index: number;
  readonly page: PageProps;
}

function Step({ entry, index, page: { desk, model, announce, times } }: StepProps): VNode {
  const undo = async () => {
    const asked = desk.undo(entry.batch, model.now.peek());
    const outcome = await asked.kept;
    if (outcome.ok) announce(words("historySaidUndone", { step: entry.text }), asked.batchId);
    else announce(outcome.failure.message);
  };
  const time = `${times.day(entry.at, model.now.peek())}, ${times.clock(entry.at)}`;
  return (
    <tr class={entry.isUndone ? "undone" : ""} aria-rowindex={index + 2}>
      <td class="time num soft" title={times.full(entry.at)}>
        {time}
      </td>
      <td class="words" dir="auto" title={entry.text}>
        {entry.text}
      </td>
      <td class="way-back">
        {entry.isUndone ? (
          <span class="soft">{words("historyUndone")}</span>
        ) : (
          <button
            type="button"
            class="link"
            aria-label={words("historyUndoLabel", { step: entry.text })}
            onClick={() => void undo()}
          >
            {words("undo")}
          </button>
        )}
      </td>
    </tr>
  );
}
