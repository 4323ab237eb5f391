import type { VNode } from "preact";
import type { HouseAdvice } from "../../domain/house-rules/house-rule.ts";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";

/** What the house rules have to say, each in its own sentence. They advise; nothing here keeps anyone from posting. */
export function AdviceLines(): VNode {
  const { composer } = usePanel();
  const { advice } = composer.advice.value;
  const shown = advice.filter(({ id }) => !composer.putAside.value.has(id));
  return (
    <div class="advice-region" role="status" aria-live="polite">
      {shown.length > 0 && (
        <ul class="advice" aria-label="House rules">
          {shown.map((one) => (
            <AdviceLine key={one.id} advice={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

function AdviceLine({ advice: { id, sentence, advice } }: { readonly advice: HouseAdvice }): VNode {
  const { composer } = usePanel();
  return (
    <li>
      <span title={advice}>{sentence}</span>
      {id === "link-in-the-middle" && (
        <button type="button" class="link" title={advice} onClick={() => composer.hold()}>
          Keep it
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={`Not now: ${sentence}`}
        title="Not for this post"
        onClick={() => composer.putAsideAdvice(id)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
