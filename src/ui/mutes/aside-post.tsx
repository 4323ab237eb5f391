import type { VNode } from "preact";
import type { FeedItem } from "../../domain/feed.ts";
import type { Verdict } from "../../domain/mutes/matching/mute-index.ts";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";
import { verdictWords } from "./mute-words.ts";

interface AsideProps {
  readonly item: FeedItem;
  readonly verdict: Verdict;
}

/** Under a post that is set aside: by which rule and since when, and the ways back. */
export function AsideReason({ item, verdict }: AsideProps): VNode {
  const { muting, state, times } = usePanel();
  const { post } = item;
  const person = (verdict.by === "reposted" ? post.repostOf?.author : undefined) ?? post.author;
  return (
    <div class="aside-reason">
      <p>
        <Icon name="aside" />
        {verdictWords(verdict, state.xNow.peek(), times)}
      </p>
      <div class="ways-back">
        <button
          type="button"
          class="link"
          data-action="bring-post-back"
          onClick={() => muting.bringPostBack(item)}
        >
          Show this post
        </button>
        <button
          type="button"
          class="link"
          data-action="bring-person-back"
          onClick={() => muting.bringPersonBack(item, verdict)}
        >
          Bring <bdi>@{person.handle}</bdi> back
        </button>
      </div>
    </div>
  );
}
