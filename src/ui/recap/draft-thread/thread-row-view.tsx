import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { countText } from "../../../domain/counting/count.ts";
import { houseRuleOf } from "../../../domain/counting/rules.ts";
import { handOverProblem } from "../../../domain/drafts/draft-text.ts";
import { inThread, type ThreadRow, writtenRow } from "../../../domain/recap/draft-thread/thread-rows.ts";
import type { Transcript } from "../../../domain/recap/transcript.ts";
import { words, wordsOf } from "../../../words/words.ts";
import type { RecapPageProps } from "../recap-page-props.ts";

interface RowProps extends RecapPageProps {
  readonly row: ThreadRow;
  readonly rows: readonly ThreadRow[];
  readonly at: number;
  readonly transcript: Transcript;
  readonly ownHandle: string | undefined;
}

export function ThreadRowView(props: RowProps): VNode {
  const { row, rows, at, transcript, actions } = props;
  const countsId = useId();
  const { thread } = actions;
  const draftWith = (text: string) =>
    writtenRow(row, transcript, { id: thread.newId(), now: thread.now(), text });
  const isOnX = row.state === "posted" || row.state === "handed";
  return (
    <li data-state={row.state} data-part={row.part}>
      <textarea
        aria-label={words("threadPost", { place: at + 1, of: rows.length })}
        aria-describedby={countsId}
        dir="auto"
        rows={4}
        spellcheck
        readOnly={isOnX}
        value={row.text}
        onInput={({ currentTarget }) => thread.write(draftWith(currentTarget.value))}
      />
      <div class="thread-foot">
        <RowCounts id={countsId} row={row} transcript={transcript} />
        <RowVerbs {...props} draftWith={draftWith} />
      </div>
    </li>
  );
}

function RowCounts(props: Pick<RowProps, "row" | "transcript"> & { readonly id: string }): VNode {
  const { row, transcript, id } = props;
  const house = countText(row.text, houseRuleOf(transcript.chat));
  const problem = row.state === "left-out" ? undefined : handOverProblem(row.text);
  const { length, limit } = house;
  return (
    <p class="num" id={id}>
      <span class={length > limit ? "problem" : "soft"}>{words("threadCount", { length, limit })}</span>
      {problem === undefined ? null : <span class="problem"> {wordsOf(problem)}</span>}
    </p>
  );
}

function RowVerbs(
  props: RowProps & { readonly draftWith: (text: string) => ReturnType<typeof writtenRow> },
): VNode | null {
  const { row, rows, ownHandle, actions, draftWith } = props;
  const { thread } = actions;
  const { draft, text, drafted } = row;
  switch (row.state) {
    case "next":
      return (
        <>
          <AsDrafted row={row} actions={actions} />
          <button
            type="button"
            class="primary"
            disabled={handOverProblem(text) !== undefined}
            title={words("threadPostTitle")}
            onClick={() => thread.handOver(inThread(draftWith(text), rows, ownHandle))}
          >
            {words("composerPostOnX")}
          </button>
        </>
      );
    case "handed":
      return draft ? (
        <>
          <span>{words("threadHanded")}</span>
          <button type="button" class="link" onClick={() => thread.settle(draft.id, true)}>
            {words("draftsWasPosted")}
          </button>
          <button type="button" class="link" onClick={() => thread.settle(draft.id, false)}>
            {words("draftsNotPosted")}
          </button>
        </>
      ) : null;
    case "posted":
      return draft ? (
        <>
          <span class="soft">{words(draft.postedAs === undefined ? "threadSaidPosted" : "threadSeen")}</span>
          <button type="button" class="link" onClick={() => thread.settle(draft.id, false)}>
            {words("draftsNotPosted")}
          </button>
        </>
      ) : null;
    case "left-out":
      return (
        <>
          <span class="soft">{words("threadLeftOut")}</span>
          <AsDrafted row={row} actions={actions} />
        </>
      );
    case "later":
      return text === drafted ? null : <AsDrafted row={row} actions={actions} />;
  }
}

function AsDrafted({ row, actions }: Pick<RowProps, "row" | "actions">): VNode | null {
  const { draft, text, drafted } = row;
  if (!draft || text === drafted) return null;
  return (
    <button type="button" class="link" onClick={() => actions.thread.forget(draft.id)}>
      {words("threadAsDrafted")}
    </button>
  );
}
