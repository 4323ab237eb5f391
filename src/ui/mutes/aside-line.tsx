import type { VNode } from "preact";
import type { FeedItem } from "../../domain/feed.ts";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";
import { postsWords } from "./mute-words.ts";

/** Posts set aside in place of which one line stands; pressing it shows them where they are. */
export function AsideLine({ items }: { readonly items: readonly FeedItem[] }): VNode {
  const { place, view } = usePanel();
  const handles = [...new Set(items.map(({ post }) => `@${post.author.handle}`))];
  return (
    <div class="aside-line">
      <Icon name="aside" />
      <span>
        <b class="num">{postsWords(items.length)}</b> set aside
      </span>
      <span class="soft handles" title={handles.join(" ")}>
        {handles.join(" ")}
      </span>
      <button
        type="button"
        class="link"
        aria-label={`Show ${postsWords(items.length)} set aside`}
        onClick={() => {
          view.aside.value = true;
          place.toRowWhenThere(items[0]?.post.id ?? "");
        }}
      >
        Show
      </button>
    </div>
  );
}
