import type { VNode } from "preact";
import { words } from "../../words/words.ts";

/** As much as is kept of a sentence. */
const longestSentence = 300;

interface RuleWordsProps {
  /** The rule's default wording, with `{limit}` and `{hashtag}` not filled in. */
  readonly usual: string;
  readonly own: string | undefined;
  readonly change: (sentence: string | undefined) => void;
}

export function RuleWords({ usual, own, change }: RuleWordsProps): VNode {
  return (
    <details class="rule-words">
      <summary>{words("optionsRuleWords")}</summary>
      <div class="field">
        <input
          type="text"
          aria-label={words("optionsRuleWordsLabel", { sentence: usual })}
          value={own ?? ""}
          placeholder={usual}
          maxLength={longestSentence}
          onChange={(event) => {
            const sentence = event.currentTarget.value.trim();
            change(sentence === "" || sentence === usual ? undefined : sentence);
          }}
        />
      </div>
    </details>
  );
}
