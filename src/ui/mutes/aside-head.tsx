import type { VNode } from "preact";
import { usePanel } from "../panel/panel-context.ts";
import { LeftOutLine } from "../searches/left-out-line.tsx";
import { QuieterOffer } from "../searches/quieter-offer.tsx";

/** Above what is set aside: what becomes of it in the feed, and the way to all mutes. */
export function AsideHead(): VNode | null {
  const { actions, model, state, view } = usePanel();
  if (!view.aside.value) return null;
  const { id, hashtags } = state.chat.value;
  const isDimmed = model.settings.value.dimmedChats.includes(id);
  const choose = (dimmed: boolean) => actions.dimAside(id, dimmed);
  return (
    <section class="aside-head" aria-label="Set aside">
      <fieldset class="choice-row" title={`In the feed of #${hashtags[0]}`}>
        <legend>In the feed</legend>
        <button type="button" aria-pressed={!isDimmed} onClick={() => choose(false)}>
          gone
        </button>
        <button type="button" aria-pressed={isDimmed} onClick={() => choose(true)}>
          one line
        </button>
      </fieldset>
      <button type="button" class="link" onClick={actions.openMutes}>
        All mutes
      </button>
      <QuieterOffer />
      <LeftOutLine />
    </section>
  );
}
