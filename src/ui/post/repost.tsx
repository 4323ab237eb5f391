import type { VNode } from "preact";
import { calmText } from "../../domain/calm-text.ts";
import type { FeedItem } from "../../domain/feed.ts";
import type { Post } from "../../domain/post.ts";
import { Icon } from "../base/icon.tsx";
import { MuteAction } from "../mutes/mute-action.tsx";
import { type PanelContext, usePanel } from "../panel/panel-context.ts";
import { PostTime } from "./post-time.tsx";
import { useIsMeant } from "./use-is-meant.ts";

/** A repost as one line: who, of whom, how it begins. Pressing it opens the whole. */
export function FoldedRepost({ item }: { readonly item: FeedItem }): VNode {
  const panel = usePanel();
  const { post } = item;
  const isMeant = useIsMeant(post.id);
  const inner = post.repostOf?.author?.handle;
  return (
    <div class="folded">
      <Icon name="repost" />
      <button type="button" aria-expanded={false} onClick={() => turn(panel, post.id)} id={`who-${post.id}`}>
        <bdi class="by">@{post.author.handle}</bdi> <span class="soft">reposted</span>{" "}
        {inner !== undefined && <bdi>@{inner}</bdi>} <span class="soft beginning">{calmText(post.text)}</span>
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

/** Above an opened repost: who repeated it, and the way back to one line. */
export function RepostLine({ post }: { readonly post: Post }): VNode {
  const panel = usePanel();
  return (
    <div class="reposted">
      <Icon name="repost" />
      <span>
        <bdi>@{post.author.handle}</bdi> reposted
      </span>
      <button type="button" class="quiet" aria-expanded={true} onClick={() => turn(panel, post.id)}>
        fold
      </button>
    </div>
  );
}

function turn({ view }: PanelContext, id: string): void {
  const next = new Set(view.unfolded.value);
  if (!next.delete(id)) next.add(id);
  view.unfolded.value = next;
}
