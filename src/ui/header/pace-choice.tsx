import type { VNode } from "preact";
import { type RefreshPace, refreshPaces } from "../../domain/refresh.ts";
import { paceWords, refreshRisk } from "../../domain/refresh-words.ts";

interface PaceChoiceProps {
  readonly pace: RefreshPace | undefined;
  readonly choose: (pace: RefreshPace | undefined) => void;
}

/** Auto-refresh: off, or a pace, with what it does and what it risks. */
export function PaceChoice({ pace, choose }: PaceChoiceProps): VNode {
  return (
    <div class="pace-choice">
      <p>
        Chatside reloads X's search tab while this panel is open, on the chat's evening only; never while you
        type there, or when few searches are left.
      </p>
      <p class="risk">{refreshRisk}</p>
      <fieldset>
        <legend class="for-screen-readers">Load new posts by itself</legend>
        <Choice word="Off" isOn={pace === undefined} choose={() => choose(undefined)} />
        {refreshPaces.map((each) => (
          <Choice key={each} word={paceWords(each)} isOn={pace === each} choose={() => choose(each)} />
        ))}
      </fieldset>
    </div>
  );
}

interface ChoiceProps {
  readonly word: string;
  readonly isOn: boolean;
  readonly choose: () => void;
}

function Choice({ word, isOn, choose }: ChoiceProps): VNode {
  return (
    <label>
      <input type="radio" name="pace" checked={isOn} onChange={choose} />
      {`${word.charAt(0).toUpperCase()}${word.slice(1)}`}
    </label>
  );
}
