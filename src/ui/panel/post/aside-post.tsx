import type { VNode } from "preact";
import type { FeedItem } from "../../../domain/feed/feed.ts";
import type { Verdict } from "../../../domain/mutes/matching/mute-index.ts";
import { words } from "../../../words/words.ts";
import { verdictWords } from "../../mutes/mute-words.ts";
import { Icon } from "../../parts/icon.tsx";
import { richWords } from "../../parts/rich-words.ts";
import { usePanel } from "../state/panel-context.ts";

interface AsideProps {
  readonly item: FeedItem;
  readonly verdict: Verdict;
}

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
          {words("asideShowPost")}
        </button>
        <button
          type="button"
          class="link"
          data-action="bring-person-back"
          onClick={() => muting.bringPersonBack(item, verdict)}
        >
          {richWords("asideBringBack", { person: <bdi>@{person.handle}</bdi> })}
        </button>
      </div>
    </div>
  );
}
