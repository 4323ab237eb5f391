import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type ReasonPreset, reasonPresets } from "../../domain/mutes/rule.ts";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";
import { momentOf } from "./mute-desk.ts";
import { postsWords, reasonWords, untilWords } from "./mute-words.ts";
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
      {note?.kind === "muted" && <LongerChoices note={note} />}
    </aside>
  );
}

function Sentence({ note }: { readonly note: BarNote }): VNode {
  const { muting, state, times } = usePanel();
  if (note.kind === "whom") return <>Mute whom?</>;
  if (note.kind !== "muted") return <>{note.words}</>;
  const { wish } = note;
  const at = state.xNow.peek();
  const end = untilWords(momentOf(wish.until, muting.occasion()), at, times);
  const caught = state.aside.value.filter(({ verdict }) => verdict.ruleIds.includes(wish.id)).length;
  return (
    <>
      <b>{nameOf(wish)}</b> is muted {end}.
      {caught > 0 && <span class="soft num"> {postsWords(caught)} set aside.</span>}
    </>
  );
}

const week = 7 * 24 * 60 * 60_000;

function LongerChoices({ note }: { readonly note: BarNote & { readonly kind: "muted" } }): VNode {
  const { muting, state } = usePanel();
  const { until, scope, reason } = note.wish;
  const tag = `#${state.chat.value.hashtags[0]}`;
  const isHere = scope !== "every-chat";
  return (
    <div class="longer">
      <fieldset class="choice-row">
        <legend class="for-screen-readers">How long</legend>
        <Choice word="Tonight" isOn={until === "tonight"} press={() => muting.choose({ until: "tonight" })} />
        <Choice
          word="A week"
          isOn={typeof until === "number"}
          press={() => muting.choose({ until: muting.occasion().at + week })}
        />
        <Choice word="Always" isOn={until === "always"} press={() => muting.choose({ until: "always" })} />
      </fieldset>
      <fieldset class="choice-row">
        <legend class="for-screen-readers">Where</legend>
        <Choice
          word="This chat"
          title={`Only in ${tag}`}
          isOn={isHere}
          press={() => muting.choose({ scope: { chatId: state.chat.peek().id } })}
        />
        <Choice word="Every chat" isOn={!isHere} press={() => muting.choose({ scope: "every-chat" })} />
      </fieldset>
      <select
        class="reason"
        aria-label="Reason"
        value={reason?.preset ?? ""}
        onChange={(event) => muting.choose(reasonChosen(event.currentTarget.value))}
      >
        <option value="">Reason</option>
        {reasonPresets.map((preset) => (
          <option key={preset} value={preset}>
            {reasonWords[preset]}
          </option>
        ))}
      </select>
    </div>
  );
}

function reasonChosen(value: string): { readonly reason: { readonly preset?: ReasonPreset } } {
  const preset = reasonPresets.find((one) => one === value);
  return { reason: preset === undefined ? {} : { preset } };
}

interface ChoiceProps {
  readonly word: string;
  readonly isOn: boolean;
  readonly press: () => void;
  readonly title?: string;
}

function Choice({ word, isOn, press, title }: ChoiceProps): VNode {
  return (
    <button type="button" aria-pressed={isOn} onClick={() => !isOn && press()} {...(title ? { title } : {})}>
      {word}
    </button>
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
