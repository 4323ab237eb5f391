import { useComputed } from "@preact/signals";
import type { VNode } from "preact";
import type { Post } from "../../../domain/post/post.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { usePanel } from "../state/panel-context.ts";

/** Of a post that is addressed to the person, ticked once their own reply to it was seen. */
export function YouBadge({ post: { id, version } }: { readonly post: Post }): VNode {
  const { state } = usePanel();
  const isAnswered = useComputed(() =>
    [id, version ?? id].some((one) => state.repliedTo.value.has(one)),
  ).value;
  if (!isAnswered)
    return (
      <span class="chip you" title={words("badgeYouTitle")}>
        {words("badgeYou")}
      </span>
    );
  return (
    <span class="chip you answered" title={words("badgeAnsweredTitle")}>
      {words("badgeYou")} <Icon name="check" />
      <span class="for-screen-readers">{words("badgeAnswered")}</span>
    </span>
  );
}
