import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { calmText, displayName } from "../../domain/calm-text.ts";
import type { DraftTarget } from "../../domain/draft.ts";
import { Icon } from "../base/icon.tsx";
import { goToPost } from "../panel/go-to-post.ts";
import { usePanel } from "../panel/panel-context.ts";
import { Avatar } from "../post/avatar.tsx";

/** The post that is answered or quoted: it stays in sight however fast the chat is. */
export function TargetCard(): VNode | null {
  const { composer } = usePanel();
  const target = composer.model.current.value?.target;
  return target ? <Target key={target.postId} target={target} /> : null;
}

const removeLabels = {
  answer: "Do not answer this question",
  reply: "Do not reply to this post",
  quote: "Do not quote this post",
} as const;

function Target({ target }: { readonly target: DraftTarget }): VNode {
  const panel = usePanel();
  const { author, kind, text, postId } = target;
  // The question stands at the top of the panel as well, as long as no newer one has come: one line is enough then.
  const isPinned = panel.state.question.value?.post.id === postId;
  return (
    <div class={`target ${kind} ${isPinned ? "pinned-too" : ""}`} id="composer-target">
      <div class="who">
        <Avatar author={author} small />
        <button
          type="button"
          class="author"
          title="Show it in the feed"
          onClick={() => goToPost(panel, postId)}
        >
          <bdi class="name">{displayName(author)}</bdi>
          <span class="handle">@{author.handle}</span>
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={removeLabels[kind]}
          title={removeLabels[kind]}
          onClick={() => panel.composer.letGoOfTarget()}
        >
          <Icon name="close" />
        </button>
      </div>
      <TargetText text={calmText(text)} lines={isPinned ? 1 : 2} />
    </div>
  );
}

/** Some lines of the post, and the rest on demand where there is more. */
function TargetText({ text, lines }: { readonly text: string; readonly lines: 1 | 2 }): VNode {
  const shown = useRef<HTMLParagraphElement>(null);
  const isOpen = useSignal(false);
  const isCut = useSignal(false);
  useLayoutEffect(() => {
    const box = shown.current;
    if (!box) return;
    const look = () => {
      if (!isOpen.peek()) isCut.value = box.scrollHeight > box.clientHeight + 1;
    };
    const watcher = new ResizeObserver(look);
    watcher.observe(box);
    return () => watcher.disconnect();
  }, [isOpen, isCut]);
  return (
    <div class="target-text">
      <p dir="auto" ref={shown} class={isOpen.value ? "whole" : `lines-${lines}`}>
        {text}
      </p>
      {isCut.value && (
        <button
          type="button"
          class="quiet"
          aria-expanded={isOpen.value}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          {isOpen.value ? "less" : "more"}
        </button>
      )}
    </div>
  );
}
