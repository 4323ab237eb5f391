import type { VNode } from "preact";
import type { Settings } from "../../domain/settings.ts";
import type { OptionsProps } from "./options-model.ts";

const appearances: readonly (readonly [Settings["appearance"], string])[] = [
  ["system", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
];

/** Light or dark, and how reposts stand in the feed. */
export function AppearanceSection({ model, actions, say }: OptionsProps): VNode {
  const settings = model.settings.value;
  const change = async (changes: Partial<Settings>) => {
    const outcome = await actions.changeSettings(changes);
    if (!outcome.ok) say(outcome.failure.message);
  };
  return (
    <section aria-labelledby="look-title">
      <h2 id="look-title">Look</h2>
      <fieldset>
        <legend class="for-screen-readers">Colours</legend>
        {appearances.map(([value, word]) => (
          <label key={value}>
            <input
              type="radio"
              name="appearance"
              value={value}
              checked={settings.appearance === value}
              onChange={() => void change({ appearance: value })}
            />
            {word}
          </label>
        ))}
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={settings.foldReposts}
          onChange={(event) => void change({ foldReposts: event.currentTarget.checked })}
        />
        Reposts as one line that opens
      </label>
    </section>
  );
}
