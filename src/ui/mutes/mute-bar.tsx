import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";
import { LongerChoices } from "./longer-choices.tsx";
import { momentOf } from "./mute-desk.ts";
import { postsWords, untilWords } from "./mute-words.ts";
import { type BarNote, nameOf } from "./muting.ts";
import { WhomBar } from "./whom-bar.tsx";

/** How long an undo is offered, ms; the pointer or the keyboard on the bar keeps it. */
const offered = 10_000;

/** At the feed's foot: what was just muted or brought back, the way back, and the longer choices. Moves nothing. */
export function MuteBar(): VNode {
  const { muting } = usePanel();
  const note = muting.note.value;
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!note || note.kind === "whom" || !bar.current) return undefined;
    return afterCalm(bar.current, () => muting.close());
  }, [note, muting]);
  return (
    <aside class={`mute-bar ${note ? "shown" : ""}`} ref={bar} aria-label="Muting" data-note={note?.kind}>
      <p role="status" aria-live="polite">
        {note && <Sentence note={note} />}
      </p>
      {note?.kind === "whom" && <WhomBar note={note} />}
      {(note?.kind === "muted" || note?.kind === "back") && (
        <button type="button" class="link undo" title="Undo ( u )" onClick={() => muting.undo()}>
          Undo
        </button>
      )}
      {note && (
        <button type="button" class="icon-button" aria-label="Put away" onClick={() => muting.close()}>
          <Icon name="close" />
        </button>
      )}
      {note?.kind === "muted" && <LongerChoices key={note.ruleId} note={note} />}
    </aside>
  );
}

function Sentence({ note }: { readonly note: BarNote }): VNode {
  const { muting, state, times } = usePanel();
  if (note.kind === "whom") return <>Mute whom?</>;
  if (note.kind !== "muted") return <>{note.words}</>;
  const { wish, ruleId } = note;
  const until = muting.ruleOf(note)?.until ?? momentOf(wish.until, muting.occasion());
  const end = untilWords(until, state.xNow.peek(), times);
  const caught = state.aside.value.filter(({ verdict }) => verdict.ruleIds.includes(ruleId)).length;
  return (
    <>
      <b>{nameOf(wish)}</b> is muted {end}.
      {caught > 0 && <span class="soft num"> {postsWords(caught)} set aside.</span>}
    </>
  );
}

/** Calls `end` once neither pointer nor keyboard was on the bar for as long as it is offered; gives how to stop. */
function afterCalm(bar: HTMLElement, end: () => void): () => void {
  const lifetime = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    const isHeld = bar.matches(":hover, :has(:focus-visible)");
    timer = setTimeout(() => (isHeld ? wait() : end()), offered);
  };
  for (const name of ["pointerenter", "pointerleave", "focusin", "focusout"] as const)
    bar.addEventListener(name, wait, { signal: lifetime.signal });
  wait();
  return () => {
    clearTimeout(timer);
    lifetime.abort();
  };
}
