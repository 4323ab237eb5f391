import type { VNode } from "preact";
import type { Post } from "../../../domain/post/post.ts";
import { words } from "../../../words/words.ts";
import { Outward } from "../../parts/outward.tsx";
import { machineTime } from "../../parts/times.ts";
import { keyed } from "../parts/keys.ts";
import { usePanel } from "../state/panel-context.ts";

export function PostTime({ post }: { readonly post: Post }): VNode {
  const { links, times } = usePanel();
  const time = times.full(post.createdAt);
  return (
    <Outward
      href={links.post(post)}
      look="time"
      action="open"
      {...keyed("open", (key) => words("postTimeKeyTitle", { time, key }))}
      text={<time dateTime={machineTime(post.createdAt)}>{times.clock(post.createdAt)}</time>}
    />
  );
}
