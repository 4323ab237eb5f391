import type { VNode } from "preact";
import { calmText, displayName } from "../../domain/calm-text.ts";
import type { DraftTarget } from "../../domain/draft.ts";
import { Icon } from "../base/icon.tsx";
import { LongText } from "../base/long-text.tsx";
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
  return (
    <div class={`target ${kind}`} id="composer-target">
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
      <LongText text={calmText(text)} longerThan={90} lines={2} />
    </div>
  );
}
