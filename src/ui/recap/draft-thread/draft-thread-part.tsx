import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { draftThread } from "../../../domain/recap/draft-thread/draft-thread.ts";
import { standsAlone, threadRows } from "../../../domain/recap/draft-thread/thread-rows.ts";
import type { Transcript } from "../../../domain/recap/transcript.ts";
import { words, wordsOf } from "../../../words/words.ts";
import type { RecapPageProps } from "../recap-page-props.ts";
import { recapTimes } from "../recap-times.ts";
import { ThreadRowView } from "./thread-row-view.tsx";

interface DraftThreadProps extends RecapPageProps {
  readonly transcript: Transcript;
}

export function DraftThreadPart({ model, actions, transcript }: DraftThreadProps): VNode {
  const timeZone = model.timeZone.value;
  const thread = useMemo(
    () =>
      draftThread(transcript, {
        write: wordsOf,
        date: recapTimes(timeZone).shortDate(transcript.from),
        postLink: actions.postLink,
      }),
    [transcript, timeZone, actions],
  );
  const rows = threadRows(thread, model.threadDrafts.value, transcript);
  const ownHandle = model.source.value?.ownHandle;
  const trouble = model.threadTrouble.value;
  return (
    <section class="draft-thread" aria-label={words("threadTitle")}>
      <h2>{words("threadTitle")}</h2>
      <p class="soft">{words("threadHow")}</p>
      <ol>
        {rows.map((row, at) => (
          <ThreadRowView key={row.part} {...{ row, rows, at, transcript, ownHandle, model, actions }} />
        ))}
      </ol>
      <div role="status">
        {trouble === undefined ? null : <p class="problem">{trouble}</p>}
        {standsAlone(rows, ownHandle) ? <p>{words("threadAlone")}</p> : null}
        {rows.every(({ state }) => state === "posted" || state === "left-out") ? (
          <p>{words("threadDone")}</p>
        ) : null}
      </div>
    </section>
  );
}
