import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { words } from "../../../words/words.ts";
import { BroadLines } from "../broad-lines.tsx";
import type { PageProps } from "../page-model.ts";
import { ScopeSelect, UntilSelect } from "../rule-fields.tsx";
import { readTypedUntil, type TypedUntil } from "../typed-until.ts";
import { LeftLines, PreviewLists } from "./preview-lists.tsx";
import { TakenAs } from "./taken-as.tsx";
import { useImport } from "./use-import.ts";

/** Mutes from a file: a preview, then a second press applies everything with one undo. */
export function ImportMutes({ close, ...page }: PageProps & { readonly close: () => void }): VNode {
  const { model, times } = page;
  const form = useImport(page, close);
  const [end, setEnd] = useState<TypedUntil>({ how: "always" });
  const isEndRead = readTypedUntil(end, model.now.value, times.timeZone).ok;
  const chooseEnd = (typed: TypedUntil) => {
    setEnd(typed);
    const reading = readTypedUntil(typed, model.now.peek(), times.timeZone);
    if (reading.ok && reading.until !== "tonight") form.choose({ ...choice, until: reading.until });
  };
  const { chosen, choice, problem, confirmed } = form;
  const isOurs = chosen?.preview.format.startsWith("chatside") === true;
  return (
    <section class="import" aria-labelledby="import-title">
      <h2 id="import-title">{words("importTitle")}</h2>
      <p class="lead">{words("importLead")}</p>
      <input
        type="file"
        aria-label={words("importFile")}
        accept=".json,.jsonl,.csv,.tsv,.js,.txt,application/json,text/csv,text/plain"
        onChange={(event) => void form.take(event.currentTarget.files?.[0])}
      />
      <div class="import-choices">
        <ScopeSelect
          chats={model.chats.value}
          scope={choice.scope}
          change={(scope) => form.choose({ ...choice, scope })}
        />
        <UntilSelect
          typed={end}
          now={model.now.value}
          timeZone={times.timeZone}
          withTonight={false}
          change={chooseEnd}
        />
      </div>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <LeftLines lines={form.left} />
      <Progress page={page} />
      {chosen && <TakenAs preview={chosen.preview} choice={choice} choose={form.choose} />}
      {chosen && <BroadLines broad={form.broad ?? []} />}
      {chosen && <PreviewLists preview={chosen.preview} confirmed={confirmed} confirm={form.confirm} />}
      {isOurs && <OwnExport isOwn={form.isOwn} setOwn={form.setOwn} />}
      <div class="form-end">
        {chosen && (
          <ApplyButton
            count={chosen.preview.fresh.length + confirmed.size}
            isBroad={form.broad !== undefined && form.broad.length > 0}
            isBusy={model.progress.value !== undefined || !isEndRead || form.broad === undefined}
            apply={() => void form.apply()}
          />
        )}
        <button type="button" class="link" onClick={close}>
          {words(chosen ? "chatFormCancel" : "helpClose")}
        </button>
      </div>
    </section>
  );
}

function Progress({ page: { model } }: { readonly page: PageProps }): VNode | null {
  const progress = model.progress.value;
  if (!progress) return null;
  const { doing, done, total } = progress;
  return (
    <p class="progress" role="status">
      <progress max={total} value={done} aria-label={words("importTitle")} />
      <span class="num">
        {words(doing === "reading" ? "importProgressReading" : "importProgressWriting", {
          done,
          count: total,
        })}
      </span>
    </p>
  );
}

interface OwnProps {
  readonly isOwn: boolean;
  readonly setOwn: (isOwn: boolean) => void;
}

function OwnExport({ isOwn, setOwn }: OwnProps): VNode {
  return (
    <label class="own">
      <input type="checkbox" checked={isOwn} onChange={(event) => setOwn(event.currentTarget.checked)} />
      {words("importOwn")}
    </label>
  );
}

interface ApplyProps {
  readonly count: number;
  readonly isBroad: boolean;
  readonly isBusy: boolean;
  readonly apply: () => void;
}

function ApplyButton({ count, isBroad, isBusy, apply }: ApplyProps): VNode {
  return (
    <button
      type="button"
      class={`primary ${isBroad ? "danger" : ""}`}
      disabled={count === 0 || isBusy}
      onClick={apply}
    >
      {words(isBroad ? "importApplyAnyway" : "importApply", { count })}
    </button>
  );
}
