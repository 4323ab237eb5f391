import type { VNode } from "preact";
import type { RefreshPace } from "../../domain/x-status/refresh.ts";
import { words } from "../../words/words.ts";
import { PaceChoice } from "../parts/pace-choice.tsx";
import type { OptionsProps } from "./options-model.ts";

export function LoadingSection({ model, actions, announce }: OptionsProps): VNode {
  const choose = async (pace: RefreshPace | undefined) => {
    const outcome =
      pace === undefined
        ? await actions.changeSettings({}, ["refreshEvery"])
        : await actions.changeSettings({ refreshEvery: pace });
    if (!outcome.ok) announce(outcome.failure.message);
  };
  return (
    <section aria-labelledby="loading-title">
      <h2 id="loading-title">{words("autoRefresh")}</h2>
      <PaceChoice pace={model.settings.value.refreshEvery} choose={(pace) => void choose(pace)} />
    </section>
  );
}
