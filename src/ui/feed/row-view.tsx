import type { VNode } from "preact";
import { memo } from "../base/memo.ts";
import { AsideLine } from "../mutes/aside-line.tsx";
import { PostView } from "../post/post-view.tsx";
import { DayLine, EarlierLine, GapLine, LeftOffLine } from "./lines.tsx";
import type { FeedRow } from "./rows.ts";

interface RowProps {
  readonly row: FeedRow;
  readonly index: number;
  readonly of: number;
  readonly measure: (element: HTMLElement | null) => void;
}

/** One row of the feed, measured as soon as it is in the page. */
export function RowView({ row, index, of, measure }: RowProps): VNode {
  return (
    <div class="row" ref={measure} data-index={index} data-key={row.key} data-kind={row.kind}>
      <article {...articleOf(row)} tabIndex={-1} aria-posinset={index + 1} aria-setsize={of}>
        <RowContent row={row} />
      </article>
    </div>
  );
}

/** Rows are built anew with each batch; what they show of is not, and decides whether to draw again. */
const RowContent = memo(({ row }: { readonly row: FeedRow }): VNode => {
  switch (row.kind) {
    case "post":
      return <PostView item={row.item} verdict={row.verdict} />;
    case "aside":
      return <AsideLine items={row.items} />;
    case "day":
      return <DayLine time={row.time} />;
    case "gap":
      return <GapLine gap={row.gap} />;
    case "left-off":
      return <LeftOffLine />;
    case "earlier":
      return <EarlierLine />;
  }
});

function articleOf(row: FeedRow): { readonly class: string; readonly "aria-labelledby"?: string } {
  if (row.kind !== "post") return { class: "line" };
  const { streams, post, question } = row.item;
  const looks = [
    "post",
    streams.includes("moderators") ? "by-moderator" : "",
    streams.includes("mentions") ? "to-you" : "",
    question === undefined ? "" : "asks",
    row.verdict ? "set-aside" : "",
  ];
  return { class: looks.filter(Boolean).join(" "), "aria-labelledby": `who-${post.id} text-${post.id}` };
}
