import type { VNode } from "preact";
import type { Post } from "../../domain/post.ts";
import { Outward } from "../base/outward.tsx";
import { usePanel } from "../panel/panel-context.ts";

/** The time opens the post on X. */
export function PostTime({ post }: { readonly post: Post }): VNode {
  const { links, times } = usePanel();
  const title = `${times.full(post.createdAt)} · open on X`;
  return (
    <Outward
      href={links.post(post)}
      look="time"
      action="open"
      title={title}
      text={<time dateTime={new Date(post.createdAt).toISOString()}>{times.clock(post.createdAt)}</time>}
    />
  );
}
