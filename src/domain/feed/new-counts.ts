import type { Chat } from "../chat/chat.ts";
import { sameHandle } from "../post/handle.ts";
import { type Wording, wording } from "../words/wording.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { type FeedFilter, passesFilter } from "./feed-filter.ts";
import { newerThan } from "./newer-than.ts";

/** A post is counted by one kind, the first that fits: for the person, a question, from a moderator. */
export interface NewCounts {
  readonly all: number;
  readonly forYou: number;
  readonly questions: number;
  readonly fromModerator: number;
}

export function newCounts(
  feed: Feed,
  after: string | undefined,
  ownHandle: string | undefined,
  filter: FeedFilter = "all",
): NewCounts {
  const fresh = freshIn(feed, after, ownHandle).filter((item) => passesFilter(item, filter));
  const kinds = fresh.map(kindOf);
  const count = (kind: NewKind) => kinds.filter((each) => each === kind).length;
  return {
    all: fresh.length,
    forYou: count("forYou"),
    questions: count("questions"),
    fromModerator: count("fromModerator"),
  };
}

type NewKind = Exclude<keyof NewCounts, "all">;

function kindOf({ question, streams }: FeedItem): NewKind | undefined {
  if (streams.includes("mentions")) return "forYou";
  if (question !== undefined) return "questions";
  return streams.includes("moderators") ? "fromModerator" : undefined;
}

export function newKinds({ forYou, questions, fromModerator }: NewCounts): Wording[] {
  return [
    ...(forYou > 0 ? [wording("newBarForYou", { count: forYou })] : []),
    ...(questions > 0 ? [wording("newBarQuestions", { count: questions })] : []),
    ...(fromModerator > 0 ? [wording("newBarFromModerators", { count: fromModerator })] : []),
  ];
}

/** One sentence for a screen reader: what is for the person first, the number of all posts last. */
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
