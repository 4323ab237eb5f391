import type { VNode } from "preact";
import type { OptionsProps } from "./options-model.ts";

/** The way to all mutes, and whether they count on X's own pages. */
export function MutesSection({ model, actions, say }: OptionsProps): VNode {
  const change = async (foldOnX: boolean) => {
    const outcome = await actions.changeSettings({ foldOnX });
    if (!outcome.ok) say(outcome.failure.message);
  };
  return (
    <section aria-labelledby="mutes-title">
      <h2 id="mutes-title">Mutes</h2>
      <p class="lead">
        Who and what you set aside, until when and why; what it caught; import and export; the way back.
      </p>
      <button type="button" class="link" onClick={actions.openMutes}>
        All mutes
      </button>
      <label>
        <input
          type="checkbox"
          checked={model.settings.value.foldOnX}
          onChange={(event) => void change(event.currentTarget.checked)}
        />
        Fold posts of muted accounts to one line on X's own pages
      </label>
    </section>
  );
}
