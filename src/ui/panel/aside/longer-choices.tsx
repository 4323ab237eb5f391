import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { AlsoMute } from "../../../domain/mutes/matching/also.ts";
import { longestNote, reasonPresets } from "../../../domain/mutes/rule.ts";
import { weekMs } from "../../../domain/time/units.ts";
import { words } from "../../../words/words.ts";
import { reasonName, targetWords } from "../../mutes/mute-words.ts";
import { UntilForm } from "../../mutes/until-fields.tsx";
import type { Muted } from "../state/muting.ts";
import { usePanel } from "../state/panel-context.ts";

export function LongerChoices({ note }: { readonly note: Muted }): VNode {
  return (
    <div class="longer">
      <HowLong note={note} />
      <Where note={note} />
      <Why note={note} />
      <Also note={note} />
    </div>
  );
}

/** Spammers change their names; what they share is often the better mute. */
function Also({ note }: { readonly note: Muted }): VNode | null {
  const { muting } = usePanel();
  const [others, setOthers] = useState<readonly AlsoMute[]>([]);
  // After the frame in which the muted posts disappear.
  useEffect(() => setOthers(muting.alsoOf(note)), []);
  if (others.length === 0) return null;
  return (
    <div class="also">
      {others.map((also) => (
        <button
          type="button"
          class="quiet"
          key={targetWords(also.target)}
          onClick={() => muting.muteAlso(note, also)}
        >
          {also.target.kind === "domain"
            ? words("muteBarAlsoLinks", { domain: also.target.domain, count: also.posts })
            : words("muteBarAlsoWords", { words: targetWords(also.target), count: also.posts })}
        </button>
      ))}
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
        <legend class="for-screen-readers">{words("muteBarHowLong")}</legend>
        <Choice
          word={words("muteBarTonight")}
          isOn={wish.until === "tonight"}
          press={() => choose("tonight")}
        />
        <Choice
          word={words("muteBarWeek")}
          isOn={isTimed && !isDated}
          press={() => choose(muting.occasion().at + weekMs)}
        />
        <button
          type="button"
          aria-pressed={isTimed && isDated}
          aria-expanded={isDating}
          title={words("muteBarDateTitle")}
          onClick={() => setDating(!isDating)}
        >
          {words("muteBarDate")}
        </button>
        <Choice word={words("muteBarAlways")} isOn={wish.until === "always"} press={() => choose("always")} />
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
      <legend class="for-screen-readers">{words("muteBarWhere")}</legend>
      <Choice
        word={words("muteBarThisChat")}
        title={words("muteBarThisChatTitle", { hashtag: state.chat.value.hashtags[0] ?? "" })}
        isOn={isHere}
        press={() => muting.choose({ scope: { chatId: state.chat.peek().id } })}
      />
      <Choice
        word={words("muteBarEveryChat")}
        isOn={!isHere}
        press={() => muting.choose({ scope: "every-chat" })}
      />
    </fieldset>
  );
}

function Why({ note: { wish } }: { readonly note: Muted }): VNode {
  const { muting } = usePanel();
  const { preset, note = "" } = wish.reason ?? {};
  const choosePreset = (value: string) => {
    const chosen = reasonPresets.find((one) => one === value);
    const own = note === "" ? {} : { note };
    muting.choose({ reason: { ...(chosen === undefined ? {} : { preset: chosen }), ...own } });
  };
  const write = (typed: string) => {
    const own = typed.trim();
    if (own === note) return;
    const chosen = preset === undefined ? {} : { preset };
    muting.choose({ reason: { ...chosen, ...(own === "" ? {} : { note: own }) } });
  };
  return (
    <div class="why-row">
      <select
        class="reason"
        aria-label={words("muteBarReason")}
        value={preset ?? ""}
        onChange={(event) => choosePreset(event.currentTarget.value)}
      >
        <option value="">{words("muteBarReason")}</option>
        {reasonPresets.map((one) => (
          <option key={one} value={one}>
            {reasonName(one)}
          </option>
        ))}
      </select>
      <input
        class="own-words"
        type="text"
        aria-label={words("muteBarOwnReason")}
        placeholder={words("muteBarOwnReasonHint")}
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
