import type { VNode } from "preact";
import type { FeedItem } from "../../domain/feed.ts";

/** Why a post stands out: by a moderator, to the person, a question. In words and in colour; often both. */
export function Badges({ item }: { readonly item: FeedItem }): VNode {
  const { streams, question, post } = item;
  return (
    <>
      {question !== undefined && <span class="chip question">Q{question}</span>}
      {streams.includes("moderators") && (
        <span class="chip moderator" title="Posted by a moderator or guest of this chat">
          <span class="wide-only">moderator</span>
          <span class="narrow-only">mod</span>
        </span>
      )}
      {streams.includes("mentions") && (
        <span class="chip you" title="This post mentions you or answers you">
          you
        </span>
      )}
      {post.partial && (
        <span class="chip partial" title="Read from X's page: the text may be cut">
          partial
        </span>
      )}
    </>
  );
}
