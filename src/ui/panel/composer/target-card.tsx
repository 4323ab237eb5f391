import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { DraftTarget } from "../../../domain/drafts/draft.ts";
import { calmText, displayName } from "../../../domain/text/calm-text.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { Avatar } from "../post/avatar.tsx";
import { goToPost } from "../state/go-to-post.ts";
import { usePanel } from "../state/panel-context.ts";

export function TargetCard(): VNode | null {
  const { composer } = usePanel();
  const target = composer.model.current.value?.target;
  return target ? <Target key={target.postId} target={target} /> : null;
}

const removeLabels = {
  answer: "targetRemoveAnswer",
  reply: "targetRemoveReply",
  quote: "targetRemoveQuote",
} as const;

function Target({ target }: { readonly target: DraftTarget }): VNode {
  const panel = usePanel();
  const { author, kind, text, postId } = target;
  // The panel's top shows the current question already: one line is enough.
  const isPinned = panel.state.question.value?.post.id === postId;
  return (
    <div class={`target ${kind} ${isPinned ? "pinned-too" : ""}`} id="composer-target">
      <div class="who">
        <Avatar author={author} small />
        <button
          type="button"
          class="author"
          title={words("showInFeed")}
          onClick={() => goToPost(panel, postId)}
        >
          <bdi class="name">{displayName(author)}</bdi>
          <span class="handle">@{author.handle}</span>
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words(removeLabels[kind])}
          title={words(removeLabels[kind])}
          onClick={() => panel.composer.removeTarget()}
        >
          <Icon name="close" />
        </button>
      </div>
      <TargetText text={calmText(text)} lines={isPinned ? 1 : 2} />
    </div>
  );
}

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
          {words(isOpen.value ? "showLess" : "showMore")}
        </button>
      )}
    </div>
  );
}
