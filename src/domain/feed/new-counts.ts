import type { Chat } from "../chat/chat.ts";
import { sameHandle } from "../post/handle.ts";
import { type Wording, wording } from "../words/wording.ts";
import { type Feed, type FeedFilter, newerThan, passesFilter } from "./feed.ts";

export interface NewCounts {
  readonly all: number;
  readonly forYou: number;
  readonly fromModerator: number;
  readonly questions: number;
}

export function newCounts(
  feed: Feed,
  after: string | undefined,
  ownHandle: string | undefined,
  filter: FeedFilter = "all",
): NewCounts {
  const fresh = freshIn(feed, after, ownHandle).filter((item) => passesFilter(item, filter));
  return {
    all: fresh.length,
    forYou: fresh.filter(({ streams }) => streams.includes("mentions")).length,
    fromModerator: fresh.filter(({ streams }) => streams.includes("moderators")).length,
    questions: fresh.filter(({ question }) => question !== undefined).length,
  };
}

export function newKinds({ questions, forYou, fromModerator }: NewCounts): Wording[] {
  return [
    ...(questions > 0 ? [wording("newBarQuestions", { count: questions })] : []),
    ...(forYou > 0 ? [wording("newBarForYou", { count: forYou })] : []),
    ...(fromModerator > 0 ? [wording("newBarFromModerators", { count: fromModerator })] : []),
  ];
}

export function spokenSummary(counts: NewCounts, chat: Chat): Wording | undefined {
  if (counts.all === 0) return undefined;
  const values = { count: counts.all, hashtag: chat.hashtags[0] ?? chat.id };
  const kinds = newKinds(counts);
  return kinds.length === 0
    ? wording("announceNew", values)
    : wording("announceNewKinds", { ...values, kinds });
}

function freshIn(feed: Feed, after: string | undefined, ownHandle: string | undefined): Feed {
  return newerThan(feed, after).filter(({ post }) => !sameHandle(post.author.handle, ownHandle));
}
