import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { usePanel } from "../state/panel-context.ts";
import type { FeedRow } from "../state/rows.ts";

/** Folds alike posts into one line while a raid is slowed down. */
export function AlikeLine({ row }: { readonly row: Extract<FeedRow, { readonly kind: "alike" }> }): VNode {
  const { raids } = usePanel();
  return (
    <div class="aside-line alike-line">
      <Icon name="copy" />
      <span class="num">{words("raidAlike", { count: row.items.length })}</span>
      <button
        type="button"
        class="link"
        onClick={() => {
          raids.opened.value = new Set([...raids.opened.peek(), row.family]);
        }}
      >
        {words("raidAlikeShow")}
      </button>
    </div>
  );
}
