import type { VNode } from "preact";
import type { Conversation } from "../../../domain/feed/conversation.ts";
import type { Post } from "../../../domain/post/post.ts";
import { words } from "../../../words/words.ts";
import { Outward } from "../../parts/outward.tsx";
import { usePanel } from "../state/panel-context.ts";

type Beyond = NonNullable<Conversation["beyond"]>;

/** A post read from X's page names no answered post: X shows that one above it. */
export function BeyondLine({ target: { id, handle, answeredBy } }: { readonly target: Beyond }): VNode {
  const { links } = usePanel();
  return (
    <div class="beyond">
      <span>
        {handle === undefined ? words("conversationBeyond") : words("conversationBeyondOf", { handle })}
      </span>
      <Outward
        href={id === undefined ? links.post(answeredBy) : links.postWithId(id)}
        text={words("conversationOnX")}
        look="link"
      />
    </div>
  );
}

export function RestLine({ post, replies }: { readonly post: Post; readonly replies: number }): VNode {
  const { links } = usePanel();
  const known = post.counts?.replies ?? 0;
  return (
    <div class="rest">
      <span>
        {known > replies
          ? words("conversationRestOf", { count: known, replies })
          : words("conversationRest", { count: replies })}
      </span>
      <Outward href={links.post(post)} text={words("conversationOnX")} look="link" />
    </div>
  );
}
