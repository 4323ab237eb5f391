import type { VNode } from "preact";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";

/** The way to what is set aside, with its count; at the other end from the streams. */
export function AsideFilter(): VNode {
  const { place, state, view } = usePanel();
  const count = state.aside.value.length;
  const isOn = view.aside.value;
  return (
    <button
      type="button"
      class="filter filter-aside"
      aria-pressed={isOn}
      title="What your mutes set aside"
      onClick={() => {
        if (isOn) place.toNewest();
        else view.aside.value = true;
      }}
    >
      <Icon name="aside" />
      <span class="word">Aside</span>
      {count > 0 && <b class="num">{count > 999 ? "999+" : count}</b>}
    </button>
  );
}
