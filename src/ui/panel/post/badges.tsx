import type { VNode } from "preact";
import type { FeedItem } from "../../../domain/feed/feed.ts";
import { shownNumber } from "../../../domain/questions/shown-number.ts";
import { words } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";
import { HighlightMark } from "./highlight-mark.tsx";
import { PeopleMarks } from "./people-marks.tsx";
import { PossibleMark } from "./possible-mark.tsx";
import { YouBadge } from "./you-badge.tsx";

export function Badges({ item }: { readonly item: FeedItem }): VNode {
  const { letters } = usePanel().state;
  const { streams, question, post } = item;
  return (
    <>
      {question !== undefined && (
        <span class="chip question">
          {words("questionLabel", { letter: letters.value.asked, number: shownNumber(question) })}
        </span>
      )}
      {streams.includes("moderators") && (
        <span class="chip moderator" title={words("badgeModeratorTitle")}>
          <span class="wide-only">{words("badgeModerator")}</span>
          <span class="narrow-only">{words("badgeModeratorShort")}</span>
        </span>
      )}
      {streams.includes("mentions") && <YouBadge post={post} />}
      <HighlightMark post={post} />
      <PeopleMarks post={post} />
      {post.partial && (
        <span class="chip partial" title={words("badgePartialTitle")}>
          {words("badgePartial")}
        </span>
      )}
      <PossibleMark post={post} />
    </>
  );
}
