import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { momentOf } from "../../../domain/mutes/commands.ts";
import { words } from "../../../words/words.ts";
import { targetWords, untilWords } from "../../mutes/mute-words.ts";
import { Icon } from "../../parts/icon.tsx";
import { richWords } from "../../parts/rich-words.ts";
import { keyed } from "../parts/keys.ts";
import type { BarNote } from "../state/muting.ts";
import { usePanel } from "../state/panel-context.ts";
import { LongerChoices } from "./longer-choices.tsx";
import { WhomBar } from "./whom-bar.tsx";

/** How long an undo is offered, ms; a pointer or the focus on the bar pauses the time. */
const offered = 10_000;

export function MuteBar(): VNode {
  const { muting } = usePanel();
  const note = muting.note.value;
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!note || note.kind === "whom" || !bar.current) return undefined;
    return afterCalm(bar.current, () => muting.close());
  }, [note, muting]);
  return (
    <aside
      class={`mute-bar ${note ? "shown" : ""}`}
      ref={bar}
      aria-label={words("muteBarLabel")}
      data-note={note?.kind}
    >
      <p role="status" aria-live="polite">
        {note && <Sentence note={note} />}
      </p>
      {note?.kind === "whom" && <WhomBar note={note} />}
      {(note?.kind === "muted" || note?.kind === "back" || note?.kind === "raid") && (
        <button
          type="button"
          class="link undo"
          {...keyed("undo", (key) => words("muteBarUndoTitle", { key }))}
          onClick={() => muting.undo()}
        >
          {words("muteBarUndo")}
        </button>
      )}
      {note && (
        <button
          type="button"
          class="icon-button"
          aria-label={words("dismiss")}
          onClick={() => muting.close()}
        >
          <Icon name="close" />
        </button>
      )}
      {note?.kind === "muted" && <LongerChoices key={note.ruleId} note={note} />}
    </aside>
  );
}

function Sentence({ note }: { readonly note: BarNote }): VNode {
  const { muting, state, times } = usePanel();
  if (note.kind === "whom") return <>{words("muteBarWhom")}</>;
  if (note.kind === "raid") return <>{words("raidDone", { count: note.count })}</>;
  if (note.kind !== "muted") return <>{note.text}</>;
  const { wish, ruleId } = note;
  const until = muting.ruleOf(note)?.until ?? momentOf(wish.until, muting.occasion());
  const end = untilWords(until, state.xNow.peek(), times);
  const caught = state.aside.value.filter(({ verdict }) => verdict.ruleIds.includes(ruleId)).length;
  return (
    <>
      {wish.target.kind === "account"
        ? richWords("muteBarMuted", { name: <b>{targetWords(wish.target)}</b>, until: end })
        : richWords("muteBarAlsoMuted", { target: <b>{targetWords(wish.target)}</b>, until: end })}
      {caught > 0 && <span class="soft num"> {words("muteBarCaught", { count: caught })}</span>}
    </>
  );
}

/**
 * Calls `end` when the offer's time is over without pointer or focus on it; returns the function that stops it.
 */
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
