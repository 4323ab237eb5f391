import type { VNode } from "preact";
import type { HouseAdvice } from "../../../domain/house-rules/house-rule.ts";
import { words, wordsOf } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { usePanel } from "../state/panel-context.ts";

export function AdviceLines(): VNode {
  const { composer } = usePanel();
  const { advice } = composer.advice.value;
  const shown = advice.filter(({ id }) => !composer.putAside.value.has(id));
  return (
    <div class="advice-region" role="status" aria-live="polite">
      {shown.length > 0 && (
        <ul class="advice" aria-label={words("composerHouseRules")}>
          {shown.map((one) => (
            <AdviceLine key={one.id} advice={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

function AdviceLine({ advice: given }: { readonly advice: HouseAdvice }): VNode {
  const { id } = given;
  const advice = wordsOf(given.advice);
  const sentence = typeof given.sentence === "string" ? given.sentence : wordsOf(given.sentence);
  const { composer } = usePanel();
  return (
    <li>
      <span title={advice}>{sentence}</span>
      {id === "link-in-the-middle" && (
        <button type="button" class="link" title={advice} onClick={() => composer.hold()}>
          {words("composerHoldLink")}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={words("composerDismissAdvice", { sentence })}
        title={words("composerDismissAdviceTitle")}
        onClick={() => composer.putAsideAdvice(id)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
