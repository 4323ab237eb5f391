import { useComputed } from "@preact/signals";
import type { VNode } from "preact";
import { itemWithId } from "../../../domain/feed/conversation.ts";
import { sameHandle } from "../../../domain/post/handle.ts";
import type { Post, ReplyTarget } from "../../../domain/post/post.ts";
import { calmText, displayName } from "../../../domain/text/calm-text.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { richWords } from "../../parts/rich-words.ts";
import { capOf, keyed } from "../parts/keys.ts";
import { openConversation } from "../state/conversation/open-conversation.ts";
import { usePanel } from "../state/panel-context.ts";

const mostWords = 160;

export function ReplyLine({ post }: { readonly post: Post }): VNode | null {
  const { replyTo } = post;
  return replyTo ? <Answered key={replyTo.id} post={post} target={replyTo} /> : null;
}

function Answered({ post, target }: { readonly post: Post; readonly target: ReplyTarget }): VNode | null {
  const panel = usePanel();
  const { model, state } = panel;
  const { id = "" } = target;
  const answered = useComputed(() => itemWithId(model.feed.value, id)).value?.post;
  const isAside = useComputed(() => state.asideIds.value.has(id)).value;
  const handle = answered?.author.handle ?? target.handle;
  // The thread's beginning is missing here, and the next post shows that.
  if (!answered && sameHandle(handle, post.author.handle)) return null;
  const isToPerson = sameHandle(handle, state.ownHandle.value);
  const name = answered ? displayName(answered.author) : `@${handle}`;
  const excerpt = answered && !isAside ? firstWords(answered.text) : undefined;
  const who = isToPerson ? <b>{words("postReplyingToYou")}</b> : <bdi>{name}</bdi>;
  return (
    <button
      type="button"
      class="replying"
      data-action="conversation"
      {...keyed("conversation", (key) => words("postConversationTitle", { key, parent: capOf("parent") }))}
      onClick={() => openConversation(panel, post.id)}
    >
      <Icon name="reply" />
      {answered && <span class="for-screen-readers">{words("postReplyingToSaid")}</span>}
      <span class="answered-name">
        {answered
          ? who
          : handle === undefined
            ? words("postReplyingToUnknown")
            : richWords("postReplyingTo", { who })}
      </span>
      {excerpt !== undefined && <bdi class="answered-words">{excerpt}</bdi>}
      {isAside && <span class="answered-words">{words("postReplyingToAside")}</span>}
    </button>
  );
}

function firstWords(text: string): string {
  const line = calmText(text.slice(0, 3 * mostWords))
    .replace(/\s+/gu, " ")
    .replace(/^(?:@\w+ )+/u, "")
    .trim();
  return line.slice(0, mostWords);
}
