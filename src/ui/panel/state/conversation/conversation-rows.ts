import type { Conversation } from "../../../../domain/feed/conversation.ts";
import type { FeedItem } from "../../../../domain/feed/feed.ts";
import type { Verdict } from "../../../../domain/mutes/matching/mute-index.ts";
import type { FeedRow } from "../rows.ts";

export function buildConversationRows(
  { item, above, below, beyond }: Conversation,
  verdictOf: (item: FeedItem) => Verdict | undefined,
): readonly FeedRow[] {
  const row = (one: FeedItem): FeedRow => {
    const verdict = verdictOf(one);
    return {
      kind: "post",
      key: one.post.id,
      item: one,
      ...(verdict ? { verdict } : {}),
      ...(one === item ? { isChosen: true } : {}),
    };
  };
  return [
    ...(beyond ? [{ kind: "beyond", key: "beyond", target: beyond } as const] : []),
    ...[...above, item, ...below].map(row),
    { kind: "rest", key: "rest", post: item.post, replies: below.length },
  ];
}
