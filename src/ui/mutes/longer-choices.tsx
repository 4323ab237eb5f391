import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { longestNote, reasonPresets } from "../../domain/mutes/rule.ts";
import { usePanel } from "../panel/panel-context.ts";
import { reasonWords } from "./mute-words.ts";
import type { Muted } from "./muting.ts";
import { UntilForm } from "./until-fields.tsx";

const week = 7 * 24 * 60 * 60_000;

/** What can be chosen of a mute that was just made: how long, where and why. */
export function LongerChoices({ note }: { readonly note: Muted }): VNode {
  return (
    <div class="longer">
      <HowLong note={note} />
      <Where note={note} />
      <Why note={note} />
    </div>
  );
}

function HowLong({ note: { wish } }: { readonly note: Muted }): VNode {
  const { muting, times } = usePanel();
  const [isDating, setDating] = useState(false);
  const [isDated, setDated] = useState(false);
  const isTimed = typeof wish.until === "number";
  const choose = (until: typeof wish.until) => {
    setDating(false);
    setDated(false);
    muting.choose({ until });
  };
  const setEnd = (until: number) => {
    setDated(true);
    muting.choose({ until });
  };
  return (
    <>
      <fieldset class="choice-row">
        <legend class="for-screen-readers">How long</legend>
        <Choice word="Tonight" isOn={wish.until === "tonight"} press={() => choose("tonight")} />
        <Choice word="A week" isOn={isTimed && !isDated} press={() => choose(muting.occasion().at + week)} />
        <button
          type="button"
          aria-pressed={isTimed && isDated}
          aria-expanded={isDating}
          title="Until a day and time of your choice"
          onClick={() => setDating(!isDating)}
        >
          Date…
        </button>
        <Choice word="Always" isOn={wish.until === "always"} press={() => choose("always")} />
      </fieldset>
      {isDating && <UntilForm now={muting.occasion().at} timeZone={times.timeZone} set={setEnd} />}
    </>
  );
}

function Where({ note: { wish } }: { readonly note: Muted }): VNode {
  const { muting, state } = usePanel();
  const isHere = wish.scope !== "every-chat";
  return (
    <fieldset class="choice-row">
      <legend class="for-screen-readers">Where</legend>
      <Choice
        word="This chat"
        title={`Only in #${state.chat.value.hashtags[0]}`}
        isOn={isHere}
        press={() => muting.choose({ scope: { chatId: state.chat.peek().id } })}
      />
      <Choice word="Every chat" isOn={!isHere} press={() => muting.choose({ scope: "every-chat" })} />
    </fieldset>
  );
}

/** A reason to choose, and the person's own words. */
function Why({ note: { wish } }: { readonly note: Muted }): VNode {
  const { muting } = usePanel();
  const { preset, note = "" } = wish.reason ?? {};
  const choosePreset = (value: string) => {
    const chosen = reasonPresets.find((one) => one === value);
    const words = note === "" ? {} : { note };
    muting.choose({ reason: { ...(chosen === undefined ? {} : { preset: chosen }), ...words } });
  };
  const write = (typed: string) => {
    const words = typed.trim();
    if (words === note) return;
    const chosen = preset === undefined ? {} : { preset };
    muting.choose({ reason: { ...chosen, ...(words === "" ? {} : { note: words }) } });
  };
  return (
    <div class="why-row">
      <select
        class="reason"
        aria-label="Reason"
        value={preset ?? ""}
        onChange={(event) => choosePreset(event.currentTarget.value)}
      >
        <option value="">Reason</option>
        {reasonPresets.map((one) => (
          <option key={one} value={one}>
            {reasonWords[one]}
          </option>
        ))}
      </select>
      <input
        class="own-words"
        type="text"
        aria-label="Reason in your own words"
        placeholder="In your own words"
        autocomplete="off"
        maxLength={longestNote}
        value={note}
        onChange={(event) => write(event.currentTarget.value)}
      />
    </div>
  );
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
