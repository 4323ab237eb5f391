import type { VNode } from "preact";

/** As much as is kept of a sentence. */
const longestSentence = 300;

interface RuleWordsProps {
  /** The rule in its usual words, `{limit}` and `{hashtag}` in it as they are. */
  readonly usual: string;
  /** The chat's own words, when it has some. */
  readonly own: string | undefined;
  /** Hears the chat's own words, without spaces around them; undefined for the usual ones. */
  readonly change: (sentence: string | undefined) => void;
}

/** A house rule in the chat's own words; emptied, it speaks in its usual ones again. */
export function RuleWords({ usual, own, change }: RuleWordsProps): VNode {
  return (
    <details class="rule-words">
      <summary>In other words</summary>
      <div class="field">
        <input
          type="text"
          aria-label={`In other words: ${usual}`}
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
