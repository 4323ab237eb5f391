import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { keyed } from "../parts/keys.ts";
import { usePanel } from "../state/panel-context.ts";

export function AsideFilter(): VNode {
  const { place, state, view } = usePanel();
  const count = state.aside.value.length;
  const isOn = view.aside.value;
  return (
    <button
      type="button"
      class="filter filter-aside"
      aria-pressed={isOn}
      {...keyed("aside", (key) => words("asideFilterTitle", { key }))}
      onClick={() => {
        if (isOn) place.toNewest();
        else view.aside.value = true;
      }}
    >
      <Icon name="aside" />
      <span class="word">{words("asideFilter")}</span>
      {count > 0 && <b class="num">{count > 999 ? "999+" : count}</b>}
    </button>
  );
}
