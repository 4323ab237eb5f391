import type { VNode } from "preact";
import type { Chat } from "../../domain/chat/chat.ts";
import { nextStarts } from "../../domain/evening/schedule.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import { streamsOf } from "../../domain/feed/stream.ts";
import { chatSearches } from "../../domain/search/chat-searches.ts";
import { lengthOfQuery, longestQuery } from "../../domain/search/query-size.ts";
import { words } from "../../words/words.ts";
import { scheduleWords } from "./schedule-words.ts";

interface ChatPreviewProps {
  readonly chat: Chat;
  /** ms */
  readonly now: number;
  readonly recent?: Feed;
}

const shownDates = 5;

export function ChatPreview({ chat, now, recent = [] }: ChatPreviewProps): VNode {
  const starts = chat.schedule ? nextStarts(chat.schedule, now, shownDates) : [];
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });
  const fitting = recent.filter(({ post }) => streamsOf(post, chat, undefined).length > 0).length;
  return (
    <section class="chat-preview" aria-label={words("chatFormPreview")}>
      {chat.schedule && (
        <>
          {starts.length > 0 && <p>{scheduleWords(chat.schedule, now)}</p>}
          <h3>{words(starts.length === 0 ? "chatFormNever" : "chatFormNext")}</h3>
          <ol>
            {starts.map((start) => (
              <li key={start}>
                <time dateTime={new Date(start).toISOString()}>{format.format(start)}</time>
              </li>
            ))}
          </ol>
        </>
      )}
      <h3>{words("chatFormSearch")}</h3>
      {chatSearches(chat).map(({ query }) => (
        <p key={query}>
          <code>{query}</code>{" "}
          <span class="soft num">
            {words("chatFormSearchLength", { length: lengthOfQuery(query), most: longestQuery })}
          </span>
        </p>
      ))}
      {recent.length > 0 && (
        <p class="soft num">{words("chatFormFitting", { count: fitting, all: recent.length })}</p>
      )}
    </section>
  );
}
