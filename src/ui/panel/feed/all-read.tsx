import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { keyed } from "../parts/keys.ts";
import { putAllAway } from "../state/jumps.ts";
import { usePanel } from "../state/panel-context.ts";

export function AllRead(): VNode {
  const panel = usePanel();
  return (
    <button
      type="button"
      class="all-read"
      aria-label={words("newBarAllRead")}
      {...keyed("allRead", (key) => words("newBarAllReadTitle", { key }))}
      data-action="all-read"
      onClick={() => putAllAway(panel)}
    >
      <Icon name="check" />
    </button>
  );
}
