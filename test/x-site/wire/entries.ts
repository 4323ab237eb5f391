import type { SitePost } from "../evening.ts";
import { hashOf } from "../seeded.ts";
import { type Cursor, encodeCursor } from "./cursor.ts";
import type { JsonObject } from "./json.ts";
import { type Wiring, wireTweet } from "./tweet.ts";
import { wireUser } from "./user.ts";

/** One entry of a timeline with the ids of the posts in it (of promoted ones: none). */
export interface Entry {
  readonly entryId: string;
  readonly content: JsonObject;
  readonly ids: readonly string[];
}

const details = {
  timelinesDetails: { controllerData: "DAACDAAFDAABDAABDAABCgABAAAAAAAAAAAAAAwAAgoAAQAAAAAAAAAB" },
};

/** `itemContent` of a post. */
export function tweetContent(post: SitePost, wiring: Wiring, more: JsonObject = {}): JsonObject {
  const missing = wiring.world.isDeleted(post);
  return {
    itemType: "TimelineTweet",
    __typename: "TimelineTweet",
    tweet_results: { result: wireTweet(post, wiring) },
    tweetDisplayType: missing ? "Tombstone" : "Tweet",
    ...more,
  };
}

/** An entry that is one post. */
export function tweetEntry(post: SitePost, wiring: Wiring, component: string, more: JsonObject = {}): Entry {
  return {
    entryId: `tweet-${post.id}`,
    content: {
      entryType: "TimelineTimelineItem",
      __typename: "TimelineTimelineItem",
      itemContent: tweetContent(post, wiring, more),
      clientEventInfo: { component, element: "tweet", details },
    },
    ids: wiring.world.isDeleted(post) ? [] : [post.id],
  };
}

/** A post that somebody paid for. */
export function promotedEntry(post: SitePost, wiring: Wiring): Entry {
  const impression = hashOf(`impression${post.id}`).toString(16).padStart(8, "0").repeat(2);
  const advertiser = wireUser(wiring.world.person(post.authorId), wiring.shape);
  const promotedMetadata = {
    advertiser_results: { result: advertiser },
    disclosureType: "NoDisclosure",
    experimentValues: [{ key: "display.display_style", value: "show_social" }],
    impressionId: impression,
    impressionString: impression,
    clickTrackingInfo: { urlParams: [{ key: "twclid", value: `2-${impression}` }] },
  };
  return {
    entryId: `promoted-tweet-${post.id}-${impression}`,
    content: {
      entryType: "TimelineTimelineItem",
      __typename: "TimelineTimelineItem",
      itemContent: tweetContent(post, wiring, { promotedMetadata }),
      clientEventInfo: { component: "for_you_promoted", element: "tweet", details },
    },
    ids: [],
  };
}

/** An item inside a module. */
export function moduleItem(entryId: string, itemContent: JsonObject, component: string): JsonObject {
  return { entryId, item: { itemContent, clientEventInfo: { component, element: "tweet", details } } };
}

/** Some posts of one conversation, oldest first, as one entry; `last` is a cursor inside it. */
export function conversationEntry(
  entryId: string,
  posts: readonly SitePost[],
  wiring: Wiring,
  component: string,
  last: readonly JsonObject[] = [],
): Entry {
  const items = posts.map((post) =>
    moduleItem(`${entryId}-tweet-${post.id}`, tweetContent(post, wiring), component),
  );
  return {
    entryId,
    content: {
      entryType: "TimelineTimelineModule",
      __typename: "TimelineTimelineModule",
      items: [...items, ...last],
      metadata: {
        conversationMetadata: { allTweetIds: posts.map(({ id }) => id), enableDeduplication: true },
      },
      displayType: "VerticalConversation",
      clientEventInfo: { component, details },
    },
    ids: posts.map(({ id }) => id),
  };
}

/** "Who to follow": people between the posts. */
export function peopleEntry(entryId: string, ids: readonly string[], { world, shape }: Wiring): Entry {
  const items = ids.map((id) =>
    moduleItem(
      `${entryId}-user-${id}`,
      {
        itemType: "TimelineUser",
        __typename: "TimelineUser",
        user_results: { result: wireUser(world.person(id), shape) },
        userDisplayType: "User",
      },
      "suggest_who_to_follow",
    ),
  );
  const header = { displayType: "Classic", text: "Who to follow", sticky: false };
  return {
    entryId,
    content: {
      entryType: "TimelineTimelineModule",
      __typename: "TimelineTimelineModule",
      items,
      displayType: "Vertical",
      header,
      clientEventInfo: { component: "suggest_who_to_follow", details },
    },
    ids: [],
  };
}

/** A cursor as an entry of its own. */
export function cursorEntry(cursor: Cursor, entryId: string): Entry {
  const kind = "TimelineTimelineCursor";
  return {
    entryId,
    content: { entryType: kind, __typename: kind, value: encodeCursor(cursor), cursorType: cursor.towards },
    ids: [],
  };
}
