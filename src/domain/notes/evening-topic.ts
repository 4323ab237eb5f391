import type { Chat } from "../chat/chat.ts";
import type { Schedule } from "../chat/schedule.ts";
import { hourAround, lastEndBefore, nextStart } from "../evening/schedule.ts";
import { announcedTopic, topicAheadMs } from "../evening/topic.ts";
import type { Post } from "../post/post.ts";
import { dayMs } from "../time/units.ts";
import type { NotedTopic } from "./chat-notes.ts";

export interface EveningTopic {
  /** The start of the evening, ms. */
  readonly evening: number;
  /** "" while there is none. */
  readonly text: string;
  /** The announcing post; none if the person wrote the topic. */
  readonly announced?: string;
}

/**
 * Of the current evening, else of one within a day: the person's entry, else the hosts' announcement. Undefined
 * for a chat without a schedule. `now`: X's clock, ms.
 */
export function topicTonight(
  { schedule, ...chat }: Chat,
  topics: readonly NotedTopic[],
  posts: readonly Post[],
  now: number,
): EveningTopic | undefined {
  if (!schedule) return undefined;
  const evening = hourAround(schedule, now)?.from ?? nextStart(schedule, now);
  if (evening === undefined || evening - now > dayMs) return undefined;
  const written = topics.find((topic) => topic.evening === evening);
  if (written) return { evening, text: written.text };
  const announced = announcedTopic(posts, chat, evening, lastEndBefore(schedule, evening, topicAheadMs));
  return { evening, text: announced?.text ?? "", ...(announced && { announced: announced.postId }) };
}

/**
 * Of a past evening: the person's entry, else the hosts' announcement. An entry made before the hour was moved is
 * found by the start then.
 */
export function topicOfEvening(
  { schedule, ...chat }: Chat,
  topics: readonly NotedTopic[],
  { from, to }: { readonly from: number; readonly to: number },
  posts: readonly Post[],
): string | undefined {
  const start = schedule && hourAround(schedule, from)?.from;
  const written = writtenTopic(schedule, topics, { from, to });
  if (written) return written.text === "" ? undefined : written.text;
  if (!schedule || start === undefined) return undefined;
  return announcedTopic(posts, chat, start, lastEndBefore(schedule, start, topicAheadMs))?.text;
}

/** The person's entry for a past evening; "" where they took the announced one away. */
export function writtenTopic(
  schedule: Schedule | undefined,
  topics: readonly NotedTopic[],
  { from, to }: { readonly from: number; readonly to: number },
): NotedTopic | undefined {
  const start = schedule && hourAround(schedule, from)?.from;
  return (
    topics.find(({ evening }) => evening === start) ??
    topics.find(({ evening }) => evening >= from && evening <= to)
  );
}
