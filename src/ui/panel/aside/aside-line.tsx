import type { VNode } from "preact";
import type { FeedItem } from "../../../domain/feed/feed.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { usePanel } from "../state/panel-context.ts";

export function AsideLine({ items }: { readonly items: readonly FeedItem[] }): VNode {
  const { place, view } = usePanel();
  const handles = [...new Set(items.map(({ post }) => `@${post.author.handle}`))];
  return (
    <div class="aside-line">
      <Icon name="aside" />
      <span class="num">{words("asideLineText", { count: items.length })}</span>
      <span class="soft handles" title={handles.join(" ")}>
        {handles.join(" ")}
      </span>
      <button
        type="button"
        class="link"
        aria-label={words("asideLineShowLabel", { count: items.length })}
        onClick={() => {
          view.aside.value = true;
          place.toRowWhenThere(items[0]?.post.id ?? "");
        }}
      >
        {words("asideLineShow")}
      </button>
    </div>
  );
}
