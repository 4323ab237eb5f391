import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { BroadLines } from "./broad-lines.tsx";
import type { PageProps } from "./page-model.ts";
import { PreviewLists } from "./preview-lists.tsx";
import { ScopeSelect, UntilSelect } from "./rule-fields.tsx";
import { readTypedUntil, type TypedUntil } from "./typed-until.ts";
import { useImport } from "./use-import.ts";

/** Mutes from a file: first what it would do, then, by a second press, all of it at once with one undo. */
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
      <h2 id="import-title">Import</h2>
      <p class="lead">
        Our own export (JSON or CSV), X's archive files mute.js and block.js, Block Together's CSV, or plain
        lines of @handles or ids. Nothing changes before you have seen what it would do.
      </p>
      <input
        type="file"
        aria-label="File to import"
        accept=".json,.csv,.js,.txt,application/json,text/csv,text/plain"
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
      <Progress page={page} />
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
          {chosen ? "Cancel" : "Close"}
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
      <progress max={total} value={done} aria-label="Import" />
      {doing === "reading" ? "Reading" : "Writing"}{" "}
      <span class="num">
        {done.toLocaleString()} of {total.toLocaleString()}
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
      It is my own export: keep its dates, reasons and sources
    </label>
  );
}

interface ApplyProps {
  readonly count: number;
  /** Would one of its rules set aside more than a tenth of an hour? */
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
      Mute {count.toLocaleString()} {isBroad && "anyway"}
    </button>
  );
}
