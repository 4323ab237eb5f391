import type { VNode } from "preact";
import type { FeedItem } from "../../../domain/feed/feed.ts";
import { words } from "../../../words/words.ts";
import { keyed } from "../parts/keys.ts";
import { mutePost } from "../state/mute-post.ts";
import { usePanel } from "../state/panel-context.ts";

export function MuteAction({ item }: { readonly item: FeedItem }): VNode {
  const panel = usePanel();
  const { author, repostOf } = item.post;
  const label = repostOf ? words("postMuteRepostLabel") : words("postMuteLabel", { handle: author.handle });
  return (
    <button
      type="button"
      class="mute"
      data-action="mute"
      aria-label={label}
      {...keyed("mute", (key) => words("postMuteTitle", { key }))}
      onClick={(event) => mutePost(panel, item, event.detail === 0)}
    >
      {words("postMute")}
    </button>
  );
}
