import type { VNode } from "preact";
import type { FeedItem } from "../../../domain/feed/feed.ts";
import type { Post } from "../../../domain/post/post.ts";
import { calmText } from "../../../domain/text/calm-text.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { richWords } from "../../parts/rich-words.ts";
import { idOf, type PanelContext, usePanel } from "../state/panel-context.ts";
import { MuteAction } from "./mute-action.tsx";
import { PostTime } from "./post-time.tsx";
import { useIsMeant } from "./use-is-meant.ts";

export function FoldedRepost({ item }: { readonly item: FeedItem }): VNode {
  const panel = usePanel();
  const { post } = item;
  const isMeant = useIsMeant(post.id);
  const inner = post.repostOf?.author?.handle;
  const person = <bdi class="by">@{post.author.handle}</bdi>;
  return (
    <div class="folded">
      <Icon name="repost" />
      <button
        type="button"
        aria-expanded={false}
        onClick={() => turn(panel, post.id)}
        id={idOf(panel, "who", post.id)}
      >
        <span class="soft">
          {inner === undefined
            ? richWords("repostedBy", { person })
            : richWords("repostedByOf", { person, author: <bdi>@{inner}</bdi> })}
        </span>{" "}
        <span class="soft beginning">{calmText(post.text)}</span>
      </button>
      <PostTime post={post} />
      {isMeant && (
        <div class="actions">
          <MuteAction item={item} />
        </div>
      )}
    </div>
  );
}

export function RepostLine({ post }: { readonly post: Post }): VNode {
  const panel = usePanel();
  return (
    <div class="reposted">
      <Icon name="repost" />
      <span>{richWords("repostedBy", { person: <bdi>@{post.author.handle}</bdi> })}</span>
      <button type="button" class="quiet" aria-expanded={true} onClick={() => turn(panel, post.id)}>
        {words("repostCollapse")}
      </button>
    </div>
  );
}

function turn({ view }: PanelContext, id: string): void {
  const next = new Set(view.unfolded.value);
  if (!next.delete(id)) next.add(id);
  view.unfolded.value = next;
}
