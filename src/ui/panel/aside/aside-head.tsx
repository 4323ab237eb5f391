import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { LeftOutLine } from "../searches/left-out-line.tsx";
import { QuieterOffer } from "../searches/quieter-offer.tsx";
import { usePanel } from "../state/panel-context.ts";

export function AsideHead(): VNode | null {
  const { actions, model, state, view } = usePanel();
  if (!view.aside.value) return null;
  const { id, hashtags } = state.chat.value;
  const isDimmed = model.settings.value.dimmedChats.includes(id);
  const choose = (dimmed: boolean) => actions.dimAside(id, dimmed);
  return (
    <section class="aside-head" aria-label={words("asideHeadLabel")}>
      <fieldset class="choice-row" title={words("asideInFeedOf", { hashtag: hashtags[0] ?? id })}>
        <legend>{words("asideInFeed")}</legend>
        <button type="button" aria-pressed={!isDimmed} onClick={() => choose(false)}>
          {words("asideGone")}
        </button>
        <button type="button" aria-pressed={isDimmed} onClick={() => choose(true)}>
          {words("asideOneLine")}
        </button>
      </fieldset>
      <button type="button" class="link" onClick={actions.openMutes}>
        {words("asideAllMutes")}
      </button>
      <QuieterOffer />
      <LeftOutLine />
    </section>
  );
}
