import type { Chat } from "../chat/chat.ts";
import type { TimeSpan } from "../coverage/gap.ts";
import { foldCase } from "../post/handle.ts";
import { firstIdAt } from "../post/snowflake.ts";
import type { TimelinePage } from "../post/timeline-page.ts";

export interface LoadedEvening extends TimeSpan {
  readonly chat: Pick<Chat, "id" | "hashtags" | "moderators" | "guests">;
  readonly gaps: readonly TimeSpan[];
}

/** A page is complete up to half a minute before it. */
const settlingMs = 30_000;

export function chatOfFile(chats: readonly Chat[], { chat }: Pick<LoadedEvening, "chat">): Chat | undefined {
  const tags = new Set(chat.hashtags.map(foldCase));
  const sharing = chats.filter(({ hashtags }) => hashtags.some((tag) => tags.has(foldCase(tag))));
  return sharing.find(({ id }) => id === chat.id) ?? sharing[0];
}

/** Pages of a search for the hashtag and hosts. Omits mentions: the file's author is another person. */
export function pagesOfFile({ chat, from, to, gaps }: LoadedEvening): readonly TimelinePage[] {
  const hosts = [...chat.moderators, ...chat.guests];
  const rawQuery = `(${[...chat.hashtags.map((tag) => `#${tag}`), ...hosts.map((name) => `from:${name}`)].join(" OR ")})`;
  return loadedSpans(from, to, gaps).map((span) => ({
    operation: "evening-file",
    kind: "search",
    product: "Latest",
    rawQuery,
    ids: [firstIdAt(span.to), firstIdAt(span.from)],
    receivedAt: span.to + settlingMs,
  }));
}

function loadedSpans(from: number, to: number, gaps: readonly TimeSpan[]): readonly TimeSpan[] {
  const spans: TimeSpan[] = [];
  let at = from;
  for (const gap of gaps.toSorted((a, b) => a.from - b.from)) {
    if (gap.from > at) spans.push({ from: at, to: Math.min(gap.from, to) });
    at = Math.max(at, gap.to);
  }
  return at < to ? [...spans, { from: at, to }] : spans;
}
