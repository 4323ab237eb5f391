import type { VNode } from "preact";
import type { Post } from "../../../domain/post/post.ts";
import { words } from "../../../words/words.ts";
import { Outward } from "../../parts/outward.tsx";
import { machineTime, type Times } from "../../parts/times.ts";
import { keyed } from "../parts/keys.ts";

interface PostTimeProps {
  readonly post: Post;
  readonly href: string | undefined;
  readonly times: Times;
}

export function PostTime({ post, href, times }: PostTimeProps): VNode {
  const time = times.full(post.createdAt);
  return (
    <Outward
      href={href}
      look="time"
      action="open"
      {...keyed("open", (key) => words("postTimeKeyTitle", { time, key }))}
      text={<time dateTime={machineTime(post.createdAt)}>{times.clock(post.createdAt)}</time>}
    />
  );
}
