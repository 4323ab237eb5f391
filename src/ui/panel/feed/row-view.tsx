import type { VNode } from "preact";
import { sameHandle } from "../../../domain/post/handle.ts";
import { memo } from "../../parts/memo.ts";
import { AsideLine } from "../aside/aside-line.tsx";
import { RowPart } from "../broken/row-part.tsx";
import { BeyondLine, RestLine } from "../conversation/conversation-lines.tsx";
import { PostView } from "../post/post-view.tsx";
import { MeanwhileLine, QuestionLine } from "../questions/question-line.tsx";
import { AlikeLine } from "../raids/alike-line.tsx";
import { idOf, type PanelContext, usePanel } from "../state/panel-context.ts";
import type { FeedRow } from "../state/rows.ts";
import { AnsweredLine, DayLine, EarlierLine, GapLine, LeftOffLine } from "./lines.tsx";

interface RowProps {
  readonly row: FeedRow;
  readonly index: number;
  readonly of: number;
  readonly measure: (element: HTMLElement | null) => void;
}

export function RowView({ row, index, of, measure }: RowProps): VNode {
  const panel = usePanel();
  return (
    <div class="row" ref={measure} data-index={index} data-key={row.key} data-kind={row.kind}>
      <article {...articleOf(row, panel)} tabIndex={-1} aria-posinset={index + 1} aria-setsize={of}>
        <RowPart row={row}>
          <RowContent row={row} />
        </RowPart>
      </article>
    </div>
  );
}

const RowContent = memo(({ row }: { readonly row: FeedRow }): VNode => {
  switch (row.kind) {
    case "post":
      return <PostView item={row.item} verdict={row.verdict} />;
    case "aside":
      return <AsideLine items={row.items} />;
    case "alike":
      return <AlikeLine row={row} />;
    case "day":
      return <DayLine time={row.time} />;
    case "gap":
      return <GapLine gap={row.gap} />;
    case "left-off":
      return <LeftOffLine />;
    case "earlier":
      return <EarlierLine />;
    case "beyond":
      return <BeyondLine target={row.target} />;
    case "rest":
      return <RestLine post={row.post} replies={row.replies} />;
    case "answered":
      return <AnsweredLine count={row.count} isOpen={row.isOpen} />;
    case "question":
      return <QuestionLine head={row.head} />;
    case "meanwhile":
      return <MeanwhileLine questionId={row.questionId} count={row.count} isOpen={row.isOpen} />;
  }
});

function articleOf(
  row: FeedRow,
  panel: PanelContext,
): { readonly class: string; readonly "aria-labelledby"?: string } {
  if (row.kind !== "post") return { class: row.kind === "question" ? "line question-row" : "line" };
  const { highlighter, ownHandle } = panel.state;
  const { streams, post, question } = row.item;
  const lit = highlighter.value(post)?.highlight.colour;
  const looks = [
    "post",
    streams.includes("moderators") ? "by-moderator" : "",
    streams.includes("mentions") ? "to-you" : "",
    question === undefined ? "" : "asks",
    row.verdict ? "set-aside" : "",
    row.isChosen ? "chosen-post" : "",
    sameHandle(post.author.handle, ownHandle.value) ? "by-you" : "",
    lit ? `lit lit-${lit}` : "",
  ];
  const label = `${idOf(panel, "who", post.id)} ${idOf(panel, "text", post.id)}`;
  return { class: looks.filter(Boolean).join(" "), "aria-labelledby": label };
}
