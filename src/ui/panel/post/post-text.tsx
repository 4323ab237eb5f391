import { h, type VNode } from "preact";
import type { Chat } from "../../../domain/chat/chat.ts";
import { splitAtHits } from "../../../domain/feed/split-at-hits.ts";
import type { Segment } from "../../../domain/post/display-text.ts";
import { withoutEndTags } from "../../../domain/post/end-tags.ts";
import { foldCase, sameHandle } from "../../../domain/post/handle.ts";
import { Outward } from "../../parts/outward.tsx";
import { usePanel } from "../state/panel-context.ts";

export function PostText({
  segments,
  id,
}: {
  readonly segments: readonly Segment[];
  readonly id?: string;
}): VNode {
  const { state } = usePanel();
  const { shown, leftOut } = withoutEndTags(segments, (tag) => isOwnTag(tag, state.chat.value));
  const pieces = shown.map((segment) => h(Piece, { segment }));
  // Hidden and not read out, but part of what is copied.
  const rest = leftOut === "" ? null : h("span", { class: "end-tags", "aria-hidden": "true" }, leftOut);
  return h("p", { class: "text", dir: "auto", id }, ...pieces, rest);
}

function Piece({ segment }: { readonly segment: Segment }): VNode {
  const { links, state } = usePanel();
  switch (segment.kind) {
    case "text":
      return <Words text={segment.text} />;
    case "question-label":
    case "answer-label":
      return <strong class={segment.kind}>{segment.text}</strong>;
    case "hashtag": {
      const href = links.hashtag(segment.tag);
      return (
        <Outward
          href={href}
          text={segment.text}
          look={isOwnTag(segment.tag, state.chat.value) ? "soft" : ""}
        />
      );
    }
    case "mention": {
      const look = sameHandle(segment.handle, state.ownHandle.value) ? "own-mention" : "";
      return <Outward href={links.profile(segment.handle)} text={segment.text} look={look} />;
    }
    case "link":
      return <Outward href={segment.address} text={segment.text} title={segment.address} />;
  }
}

function Words({ text }: { readonly text: string }): VNode {
  const sought = usePanel().state.sought.value;
  if (sought.length === 0) return <>{text}</>;
  return (
    <>
      {splitAtHits(text, sought).map((piece, at) =>
        piece.isHit ? <mark key={`${at} ${piece.text}`}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}

function isOwnTag(tag: string, chat: Chat): boolean {
  return chat.hashtags.some((own) => foldCase(own) === foldCase(tag));
}
