import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Scene } from "../../parts/scene.tsx";
import { usePanel } from "../state/panel-context.ts";

export function NothingAside(): VNode {
  const { view } = usePanel();
  return (
    <section class="empty" data-state="nothing-aside">
      <Scene name="box" />
      <h2>{words("emptyAsideTitle")}</h2>
      <p>{words("emptyAsideAdvice")}</p>
      <BackToFeed press={() => (view.aside.value = false)} />
    </section>
  );
}

export function AllAside(): VNode {
  const { state, view } = usePanel();
  const count = state.aside.value.length;
  return (
    <section class="empty" data-state="all-aside">
      <Scene name="box" />
      <h2>{words("emptyAllAsideTitle", { count })}</h2>
      <p>{words("emptyAllAsideAdvice")}</p>
      <button type="button" class="primary" onClick={() => (view.aside.value = true)}>
        {words("emptyAllAsideLook")}
      </button>
    </section>
  );
}

function BackToFeed({ press }: { readonly press: () => void }): VNode {
  return (
    <button type="button" class="primary" onClick={press}>
      {words("emptyAsideBack")}
    </button>
  );
}
