import type { VNode } from "preact";
import type { FeedItem } from "../../domain/feed.ts";
import { usePanel } from "../panel/panel-context.ts";
import { mutePost } from "./mute-post.ts";

/** Mutes who posted it, until the end of tonight. */
export function MuteAction({ item }: { readonly item: FeedItem }): VNode {
  const panel = usePanel();
  const { author, repostOf } = item.post;
  const whom = repostOf ? "who reposted or who wrote it" : `@${author.handle}`;
  return (
    <button
      type="button"
      class="mute"
      data-action="mute"
      aria-label={`Mute ${whom}`}
      title="Mute until the end of tonight ( m )"
      onClick={(event) => mutePost(panel, item, event.detail === 0)}
    >
      Mute
    </button>
  );
}
