import type { VNode } from "preact";
import { opensOnX } from "../../domain/settings.ts";
import { words } from "../../words/words.ts";
import type { OptionsProps } from "./options-model.ts";

const names = { window: "optionsOpenInWindow", behind: "optionsOpenBehind" } as const;

export function OpenOnXSection({ model, actions, announce }: OptionsProps): VNode {
  return (
    <section aria-labelledby="open-on-x-title">
      <h2 id="open-on-x-title">{words("optionsOpenOnX")}</h2>
      <p class="hint">{words("optionsOpenOnXWhy")}</p>
      <fieldset>
        <legend class="for-screen-readers">{words("optionsOpenOnX")}</legend>
        {opensOnX.map((where) => (
          <label key={where}>
            <input
              type="radio"
              name="open-on-x"
              value={where}
              checked={model.settings.value.openOnX === where}
              onChange={async () => {
                const outcome = await actions.changeSettings({ openOnX: where });
                if (!outcome.ok) announce(outcome.failure.message);
              }}
            />
            {words(names[where])}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
