import type { VNode } from "preact";
import type { Author } from "../../../domain/post/post.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";

interface PeopleProps {
  readonly author: Author;
  readonly isOwn: boolean;
  readonly isNewcomer: boolean;
}

/** Marks the author as the person, somebody they follow, or a first-timer. */
export function PeopleMarks({ author, isOwn, isNewcomer }: PeopleProps): VNode | null {
  const { handle, followed } = author;
  if (isOwn)
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
  return isNewcomer ? (
    <span class="chip newcomer" title={words("badgeNewcomerTitle")}>
      <span class="wide-only">{words("badgeNewcomer")}</span>
      <span class="narrow-only">{words("badgeNewcomerShort")}</span>
    </span>
  ) : null;
}
