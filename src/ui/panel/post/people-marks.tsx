import type { VNode } from "preact";
import { sameHandle } from "../../../domain/post/handle.ts";
import type { Post } from "../../../domain/post/post.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { usePanel } from "../state/panel-context.ts";

/** Marks the author as the person, somebody they follow, or a first-timer. */
export function PeopleMarks({ post }: { readonly post: Post }): VNode | null {
  const { raids, state } = usePanel();
  const { handle, followed } = post.author;
  if (sameHandle(handle, state.ownHandle.value))
    return (
      <span class="chip yours" title={words("badgeYoursTitle")}>
        {words("badgeYours")}
      </span>
    );
  if (followed)
    return (
      <span class="follows" title={words("badgeFollowedTitle", { handle })}>
        <Icon name="follows" />
        <span class="for-screen-readers">{words("badgeFollowed")}</span>
      </span>
    );
  return raids.newcomers.value(handle) ? (
    <span class="chip newcomer" title={words("badgeNewcomerTitle")}>
      <span class="wide-only">{words("badgeNewcomer")}</span>
      <span class="narrow-only">{words("badgeNewcomerShort")}</span>
    </span>
  ) : null;
}
