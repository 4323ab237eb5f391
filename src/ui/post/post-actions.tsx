import type { VNode } from "preact";
import type { Post } from "../../domain/post.ts";
import { Outward } from "../base/outward.tsx";
import { usePanel } from "../panel/panel-context.ts";

/** What can be done with a post, each on X's own page. Lies over the post's edge, so that showing it moves nothing. */
export function PostActions({ post }: { readonly post: Post }): VNode {
  const { links } = usePanel();
  const addresses = {
    Reply: links.reply(post),
    Quote: links.quote(post),
    Like: links.like(post),
    Profile: links.profile(post.author.handle),
  };
  return (
    <div class="actions">
      {Object.entries(addresses).map(([word, href]) => (
        <Outward
          key={word}
          href={href}
          text={word}
          action={word.toLowerCase()}
          label={`${word} @${post.author.handle} on X`}
        />
      ))}
    </div>
  );
}
