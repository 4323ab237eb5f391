import type { Chat } from "../../src/domain/chat/chat.ts";
import type { Schedule } from "../../src/domain/chat/schedule.ts";
import { type Feed, type FeedItem, mergeFeed, toFeedItem } from "../../src/domain/feed/feed.ts";
import { type Entities, noEntities, type Post } from "../../src/domain/post/post.ts";
import { firstIdAt, timeOfId } from "../../src/domain/post/snowflake.ts";

/** An invented chat with invented people, for tests. */
export const testChat: Chat = {
  id: "roundtable",
  hashtags: ["roundtable"],
  moderators: ["t_marlow_test"],
  guests: ["nkessler_guest"],
  limit: 280,
};

/** Each Wednesday as on `evening`. */
export const weekly: Schedule = {
  weekday: 3,
  hour: 21,
  minute: 0,
  timeZone: "America/Toronto",
  minutes: 60,
};
export const onceOnly: Schedule = { ...weekly, recurrence: { kind: "once", date: "2026-11-18" } };

/** A Wednesday evening, 9 p.m. Eastern, in ms. */
export const evening = Date.UTC(2026, 10, 19, 2, 0);

/** The id of the post number `at` of the evening: one a second. */
export function idAt(at: number): string {
  return firstIdAt(evening + at * 1000);
}

export interface PostWishes extends Omit<Partial<Post>, "author"> {
  readonly handle?: string;
}

/** A post of the test chat's hashtag. Its time is its id's, and the hashtag stands at the end of its text. */
export function makePost(wishes: PostWishes = {}): Post {
  const { handle = "jo_lindqvist_x", text = "Good evening all", ...fields } = wishes;
  const id = fields.id ?? idAt(0);
  return {
    id,
    createdAt: timeOfId(id) ?? 0,
    author: { handle, name: handle },
    text,
    entities: entitiesWith(testChat.hashtags),
    ...fields,
  };
}

export function entitiesWith(tags: readonly string[], handles: readonly string[] = []): Entities {
  return {
    ...noEntities,
    hashtags: tags.map((tag) => ({ tag })),
    mentions: handles.map((handle) => ({ handle })),
  };
}

/** The post as it stands in the test chat's feed; the post must belong to it. */
export function makeItem(wishes: PostWishes = {}, chat = testChat, ownHandle?: string): FeedItem {
  const item = toFeedItem(makePost(wishes), chat, ownHandle);
  if (!item) throw new Error("the post belongs to none of the chat's streams");
  return item;
}

export function makeFeed(wishes: readonly PostWishes[], chat = testChat, ownHandle?: string): Feed {
  return mergeFeed(
    [],
    wishes.map((wish) => makeItem(wish, chat, ownHandle)),
  );
}
