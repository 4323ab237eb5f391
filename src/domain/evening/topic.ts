import { type Chat, isHostOf } from "../chat/chat.ts";
import { foldCase } from "../post/handle.ts";
import type { Post } from "../post/post.ts";
import { hourMs } from "../time/units.ts";
import { type FoundTopic, type TopicDay, topicWordsIn } from "./topic-words.ts";

export interface AnnouncedTopic {
  readonly text: string;
  readonly postId: string;
}

/** A topic may be announced a week ahead. */
export const topicAheadMs = 7 * 24 * hourMs;
const lateMs = 10 * 60_000;
const longestTopic = 200;
/** How long before the start a host may announce it; "tonight" of last week was another evening. */
const announcedBefore: Readonly<Record<TopicDay, { readonly least: number; readonly most: number }>> = {
  tonight: { least: -lateMs, most: 20 * hourMs },
  tomorrow: { least: 4 * hourMs, most: 48 * hourMs },
  ahead: { least: 20 * hourMs, most: topicAheadMs },
};

/**
 * For the evening at `start` (ms); `posts` oldest first. The last announcement of the day counts, one that names the
 * topic before a bare "Tonight: …"; else the last of the week before. `lastEnd`: when the evening before was over (ms).
 */
export function announcedTopic(
  posts: readonly Post[],
  chat: Chat,
  start: number,
  lastEnd = Number.NEGATIVE_INFINITY,
): AnnouncedTopic | undefined {
  let bare: AnnouncedTopic | undefined;
  for (const post of posts.toReversed()) {
    const before = start - post.createdAt;
    if (before > topicAheadMs || before < -lateMs) continue;
    if (bare && before > announcedBefore.tonight.most) return bare;
    if (post.repostOf || !isHostOf(chat, post.author.handle)) continue;
    const found = foundIn(post, before);
    // What names no day, said until the evening before was over, was of that one.
    if (found && found.day === undefined && post.createdAt < lastEnd) continue;
    const text = found && tidied(found.words, chat);
    if (!found || text === undefined) continue;
    if (found.isNamed) return { text, postId: post.id };
    bare ??= { text, postId: post.id };
  }
  return bare;
}

function foundIn({ text, replyTo }: Post, before: number): FoundTopic | undefined {
  const found = topicWordsIn(text.replace(/https?:\/\/\S+/gu, " ").replace(/\s+/gu, " "));
  if (!found || (!found.isNamed && replyTo)) return undefined;
  const bounds = found.day && announcedBefore[found.day];
  return bounds && (before < bounds.least || before > bounds.most) ? undefined : found;
}

/** Undefined where nothing is left. */
function tidied(found: string, { hashtags }: Chat): string | undefined {
  const own = new Set(hashtags.map(foldCase));
  const withoutTags = found.replace(/[#＃]([\p{L}\p{M}\p{N}_]+)/gu, (all, tag: string) =>
    own.has(foldCase(tag)) ? "" : all,
  );
  const [sentence = ""] = withoutTags.split(/(?<=[.!?…])\s+(?=[\p{Lu}\p{N}])/u);
  const text = sentence
    .replace(/^[\s"“”'‘’:–—-]+|[\s"“”'‘’.!:–—-]+$/gu, "")
    .replace(whenAfter, "")
    .slice(0, longestTopic)
    .trim();
  return /\p{L}.*\p{L}/u.test(text) && !isOnlyPronoun.test(text) ? text : undefined;
}

const isOnlyPronoun = /^(?:it|this|that|them|those|these|you|us|something|nothing|everything)$/iu;

/** "… at 9 pm Eastern", "… tonight at nine". */
const whenAfter =
  /[,\s]+(?:(?:tonight|today|tomorrow)\s*)?(?:at\s+(?:\d{1,2}(?:[:.]\d\d)?|eight|nine|ten)\s*(?:[ap]\.?m\.?)?\s*(?:eastern|central|pacific|[ecmpb]s?t)?)?$/iu;
