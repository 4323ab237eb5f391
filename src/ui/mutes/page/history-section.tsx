import { useComputed } from "@preact/signals";
import type { VNode } from "preact";
import { type HistoryEntry, historyEntries } from "./history-entries.ts";
import type { PageProps } from "./page-model.ts";
import { VirtualTable } from "./virtual-table.tsx";

/** Everything that was ever done with mutes, newest first; each step can be undone, an undoing too. */
export function HistorySection(page: PageProps): VNode {
  const { desk, model, times } = page;
  const entries = useComputed(() => {
    desk.book.version.value;
    return historyEntries(desk.book, model.chats.value, times);
  }).value;
  if (entries.length === 0) return <p class="none-here">Nothing was muted yet.</p>;
  return (
    <section class="mute-history" aria-label="History">
      <VirtualTable
        count={entries.length}
        label="History"
        head={head}
        draw={(index) => {
          const entry = entries[index];
          return entry && <Step key={entry.batch} entry={entry} index={index} page={page} />;
        }}
      />
    </section>
  );
}

const head = (
  <tr aria-rowindex={1}>
    <th scope="col" class="time">
      When
    </th>
    <th scope="col">What</th>
    <th scope="col" class="way-back">
      <span class="for-screen-readers">Way back</span>
    </th>
  </tr>
);

interface StepProps {
  readonly entry: HistoryEntry;
  readonly index: number;
  readonly page: PageProps;
}

function Step({ entry, index, page: { desk, model, say, times } }: StepProps): VNode {
  const undo = async () => {
    const asked = desk.undo(entry.batch, model.now.peek());
    const outcome = await asked.kept;
    if (outcome.ok) say(`Undone: ${entry.words}.`, asked.batchId);
    else say(outcome.failure.message);
  };
  const time = `${times.day(entry.at, model.now.peek())}, ${times.clock(entry.at)}`;
  return (
    <tr class={entry.isUndone ? "undone" : ""} aria-rowindex={index + 2}>
      <td class="time num soft" title={times.full(entry.at)}>
        {time}
      </td>
      <td class="words" dir="auto" title={entry.words}>
        {entry.words}
      </td>
      <td class="way-back">
        {entry.isUndone ? (
          <span class="soft">undone</span>
        ) : (
          <button type="button" class="link" aria-label={`Undo: ${entry.words}`} onClick={() => void undo()}>
            Undo
          </button>
        )}
      </td>
    </tr>
  );
}
