import { callGraphql, type Heard, type Send } from "./request.ts";

/** Where a timeline comes from: `cursor` asks for newer or older posts. */
export interface TimelineSource {
  readonly label: string;
  readonly load: (cursor: string | undefined, polling: boolean) => Promise<Heard>;
  /** Search and the home timelines look for new posts by themselves. */
  readonly polls: boolean;
  readonly focalId?: string | undefined;
}

type Get = (operation: string, variables: Record<string, unknown>) => TimelineSource["load"];

/** All timelines of the page, by what X asks for each of them. */
export function timelineSources(send: Send) {
  const get: Get = (operation, variables) => (cursor, polling) =>
    callGraphql(send, "GET", operation, withCursor(variables, cursor), polling);
  const post: Get = (operation, variables) => (cursor, polling) =>
    callGraphql(send, "POST", operation, withCursor(variables, cursor), polling);
  return {
    search: (rawQuery: string, product: string): TimelineSource => ({
      label: "Timeline: Search timeline",
      polls: product === "Latest",
      load: post("SearchTimeline", { rawQuery, count: 20, querySource: "typed_query", product }),
    }),
    home: (): TimelineSource => ({
      label: "Timeline: Your Home Timeline",
      polls: true,
      load: get("HomeTimeline", {
        count: 20,
        includePromotedContent: true,
        latestControlAvailable: true,
        requestContext: "launch",
        withCommunity: true,
        seenTweetIds: [],
      }),
    }),
    following: (): TimelineSource => ({
      label: "Timeline: Your Home Timeline",
      polls: true,
      load: post("HomeLatestTimeline", {
        count: 20,
        includePromotedContent: true,
        latestControlAvailable: true,
        requestContext: "launch",
        enableRanking: false,
      }),
    }),
    list: (listId: string): TimelineSource => ({
      label: "Timeline: List",
      polls: true,
      load: get("ListLatestTweetsTimeline", { listId, count: 20 }),
    }),
    community: (communityId: string): TimelineSource => ({
      label: "Timeline: Community",
      polls: false,
      load: get("CommunityTweetsTimeline", {
        communityId,
        count: 20,
        displayLocation: "Community",
        rankingMode: "Recency",
        withCommunity: true,
      }),
    }),
    profile: (userId: string, withReplies: boolean): TimelineSource => ({
      label: "Timeline: Posts",
      polls: false,
      load: get(withReplies ? "UserTweetsAndReplies" : "UserTweets", {
        userId,
        count: 20,
        includePromotedContent: true,
        withQuickPromoteEligibilityTweetFields: true,
        withVoice: true,
      }),
    }),
    post: (focalTweetId: string): TimelineSource => ({
      label: "Timeline: Conversation",
      polls: false,
      focalId: focalTweetId,
      load: get("TweetDetail", {
        focalTweetId,
        referrer: "search",
        rankingMode: "Relevance",
        withCommunity: true,
      }),
    }),
    notifications: (): TimelineSource => ({
      label: "Timeline: Notifications",
      polls: true,
      load: restNotifications(send),
    }),
    mentions: (): TimelineSource => ({
      label: "Timeline: Notifications",
      polls: true,
      load: get("NotificationsTimeline", { timeline_type: "Mentions", count: 20 }),
    }),
  };
}

function withCursor(variables: Record<string, unknown>, cursor: string | undefined): Record<string, unknown> {
  return cursor === undefined ? variables : { ...variables, cursor };
}

function restNotifications(send: Send): TimelineSource["load"] {
  return (cursor, polling) => {
    const parameters = new URLSearchParams({ count: "20", include_entities: "true", tweet_mode: "extended" });
    if (cursor !== undefined) parameters.set("cursor", cursor);
    return send("GET", `/i/api/2/notifications/all.json?${parameters}`, undefined, polling);
  };
}
