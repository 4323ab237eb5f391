import type { VNode } from "preact";
import { words } from "../../words/words.ts";
import type { OptionsProps } from "./options-model.ts";

export function MutesSection({ model, actions, announce }: OptionsProps): VNode {
  const change = async (foldOnX: boolean) => {
    const outcome = await actions.changeSettings({ foldOnX });
    if (!outcome.ok) announce(outcome.failure.message);
  };
  return (
    <section aria-labelledby="mutes-title">
      <h2 id="mutes-title">{words("optionsMutes")}</h2>
      <p class="lead">{words("optionsMutesLead")}</p>
      <button type="button" class="link" onClick={actions.openMutes}>
        {words("asideAllMutes")}
      </button>
      <label>
        <input
          type="checkbox"
          checked={model.settings.value.foldOnX}
          onChange={(event) => void change(event.currentTarget.checked)}
        />
        {words("optionsFoldOnX")}
      </label>
    </section>
  );
}
