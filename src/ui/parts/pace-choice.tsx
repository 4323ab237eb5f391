import type { VNode } from "preact";
import { type RefreshPace, refreshPaces } from "../../domain/x-status/refresh.ts";
import { paceWords } from "../../domain/x-status/refresh-words.ts";
import { words, wordsOf } from "../../words/words.ts";

interface PaceChoiceProps {
  readonly pace: RefreshPace | undefined;
  readonly choose: (pace: RefreshPace | undefined) => void;
}

export function PaceChoice({ pace, choose }: PaceChoiceProps): VNode {
  return (
    <div class="pace-choice">
      <p>{words("autoRefreshHow")}</p>
      <p class="risk">{words("autoRefreshRisk")}</p>
      <fieldset>
        <legend class="for-screen-readers">{words("autoRefresh")}</legend>
        <Choice word={words("autoRefreshOff")} isOn={pace === undefined} choose={() => choose(undefined)} />
        {refreshPaces.map((each) => (
          <Choice
            key={each}
            word={wordsOf(paceWords(each))}
            isOn={pace === each}
            choose={() => choose(each)}
          />
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
      {word}
    </label>
  );
}
