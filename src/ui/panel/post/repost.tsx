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
        onClick={() => turnRepost(panel, post.id)}
        id={idOf(panel, "who", post.id)}
      >
        <span class="soft">
          {inner === undefined
            ? richWords("repostedBy", { person })
            : richWords("repostedByOf", { person, author: <bdi>@{inner}</bdi> })}
        </span>{" "}
        <span class="soft beginning">{calmText(post.text)}</span>
      </button>
      <PostTime post={post} href={panel.links.post(post)} times={panel.times} />
      {isMeant && (
        <div class="actions">
          <MuteAction item={item} />
        </div>
      )}
    </div>
  );
}

interface RepostProps {
  readonly post: Post;
  readonly collapse: () => void;
}

export function RepostLine({ post, collapse }: RepostProps): VNode {
  return (
    <div class="reposted">
      <Icon name="repost" />
      <span>{richWords("repostedBy", { person: <bdi>@{post.author.handle}</bdi> })}</span>
      <button type="button" class="quiet" aria-expanded={true} onClick={collapse}>
        {words("repostCollapse")}
      </button>
    </div>
  );
}

export function turnRepost({ view }: PanelContext, id: string): void {
  const next = new Set(view.unfolded.value);
  if (!next.delete(id)) next.add(id);
  view.unfolded.value = next;
}
