import { useComputed } from "@preact/signals";
import type { VNode } from "preact";
import type { FeedItem } from "../../../domain/feed/feed.ts";
import { sameHandle } from "../../../domain/post/handle.ts";
import { shownNumber } from "../../../domain/questions/shown-number.ts";
import { words } from "../../../words/words.ts";
import { usePanel } from "../state/panel-context.ts";
import { HighlightMark } from "./highlight-mark.tsx";
import { PeopleMarks } from "./people-marks.tsx";
import { PossibleMark } from "./possible-mark.tsx";
import { YouBadge } from "./you-badge.tsx";

export function Badges({ item }: { readonly item: FeedItem }): VNode {
  const { raids, state } = usePanel();
  const { letters, highlighter, ownHandle, repliedTo } = state;
  const { streams, question, post } = item;
  const { author, id, version = id } = post;
  const isAnswered = useComputed(() => [id, version].some((one) => repliedTo.value.has(one))).value;
  const isOwn = useComputed(() => sameHandle(author.handle, ownHandle.value)).value;
  const isNewcomer = useComputed(() => raids.newcomers.value(author.handle)).value;
  const reasons = useComputed(() => raids.reasonsFor(post)).value;
  const highlighted = highlighter.value(post);
  const isAlone =
    question === undefined &&
    !streams.includes("mentions") &&
    !(highlighted || isOwn || author.followed || isNewcomer || post.partial);
  return (
    <>
      {question !== undefined && (
        <span class="chip question">
          {words("questionLabel", { letter: letters.value.asked, number: shownNumber(question) })}
        </span>
      )}
      {streams.includes("moderators") && (
        <span class={`chip moderator ${isAlone ? "" : "beside"}`} title={words("badgeModeratorTitle")}>
          <span class="wide-only">{words("badgeModerator")}</span>
          <span class="narrow-only">{words("badgeModeratorShort")}</span>
        </span>
      )}
      {streams.includes("mentions") && <YouBadge isAnswered={isAnswered} />}
      {highlighted && <HighlightMark {...highlighted} />}
      <PeopleMarks author={author} isOwn={isOwn} isNewcomer={isNewcomer} />
      {post.partial && (
        <span class="chip partial" title={words("badgePartialTitle")}>
          {words("badgePartial")}
        </span>
      )}
      {reasons.length > 0 && <PossibleMark reasons={reasons} />}
    </>
  );
}
