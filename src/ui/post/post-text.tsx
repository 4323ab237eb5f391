import { h, type VNode } from "preact";
import type { Chat } from "../../domain/chat.ts";
import type { Segment } from "../../domain/display-text.ts";
import { fold, sameHandle } from "../../domain/handle.ts";
import { Outward } from "../base/outward.tsx";
import { usePanel } from "../panel/panel-context.ts";

/** A post's text, its addresses pressable. The chat's own hashtag stands back: every post has it. */
export function PostText({
  segments,
  id,
}: {
  readonly segments: readonly Segment[];
  readonly id?: string;
}): VNode {
  const pieces = segments.map((segment) => h(Piece, { segment }));
  return h("p", { class: "text", dir: "auto", id }, ...pieces);
}

function Piece({ segment }: { readonly segment: Segment }): VNode {
  const { links, state } = usePanel();
  switch (segment.kind) {
    case "text":
      return <>{segment.text}</>;
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

function isOwnTag(tag: string, chat: Chat): boolean {
  return chat.hashtags.some((own) => fold(own) === fold(tag));
}
