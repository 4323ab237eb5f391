import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";

/** Of a post that is addressed to the person, ticked once their own reply to it was seen. */
export function YouBadge({ isAnswered }: { readonly isAnswered: boolean }): VNode {
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
