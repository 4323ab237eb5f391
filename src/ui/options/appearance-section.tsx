import type { VNode } from "preact";
import type { Settings } from "../../domain/settings.ts";
import { words } from "../../words/words.ts";
import { LookChoice } from "../parts/look-choice.tsx";
import type { OptionsProps } from "./options-model.ts";

const appearances = [
  ["system", "optionsSystem"],
  ["light", "optionsLight"],
  ["dark", "optionsDark"],
] as const;

export function AppearanceSection({ model, actions, announce }: OptionsProps): VNode {
  const settings = model.settings.value;
  const change = async (changes: Partial<Settings>) => {
    const outcome = await actions.changeSettings(changes);
    if (!outcome.ok) announce(outcome.failure.message);
  };
  return (
    <section aria-labelledby="look-title">
      <h2 id="look-title">{words("optionsLook")}</h2>
      <fieldset>
        <legend class="for-screen-readers">{words("optionsColours")}</legend>
        {appearances.map(([value, word]) => (
          <label key={value}>
            <input
              type="radio"
              name="appearance"
              value={value}
              checked={settings.appearance === value}
              onChange={() => void change({ appearance: value })}
            />
            {words(word)}
          </label>
        ))}
      </fieldset>
      <LookChoice look={settings} change={(changes) => void change(changes)} />
      <label>
        <input
          type="checkbox"
          checked={settings.foldReposts}
          onChange={(event) => void change({ foldReposts: event.currentTarget.checked })}
        />
        {words("optionsFoldReposts")}
      </label>
    </section>
  );
}
