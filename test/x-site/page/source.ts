import { callGraphql, type Send, type SiteResponse } from "./request.ts";

/** Where a timeline comes from: `load` with a cursor asks for newer or older posts. */
export interface TimelineSource {
  readonly label: string;
  readonly load: (cursor: string | undefined, polling: boolean) => Promise<SiteResponse>;
  /** Search and the home timelines look for new posts by themselves. */
  readonly polls: boolean;
  readonly focalId?: string | undefined;
}

/** What X asks for a timeline. */
interface Asked {
  readonly label: string;
  readonly polls: boolean;
  readonly focalId?: string;
  readonly method: "GET" | "POST";
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const home = {
  label: "Timeline: Your Home Timeline",
  polls: true,
  variables: {
    count: 20,
    includePromotedContent: true,
    latestControlAvailable: true,
    requestContext: "launch",
  },
};

/** All GraphQL timelines of the page. */
export const timelines = {
  search: (rawQuery: string, product: string): Asked => ({
    label: "Timeline: Search timeline",
    polls: product === "Latest",
    method: "GET",
    operation: "SearchTimeline",
    variables: { rawQuery, count: 20, querySource: "typed_query", product },
  }),
  home: (): Asked => ({
    ...home,
    method: "POST",
    operation: "HomeTimeline",
    variables: { ...home.variables, withCommunity: true, seenTweetIds: [] },
  }),
  following: (): Asked => ({
    ...home,
    method: "POST",
    operation: "HomeLatestTimeline",
    variables: { ...home.variables, enableRanking: false },
  }),
  list: (listId: string): Asked => ({
    label: "Timeline: List",
    polls: true,
    method: "GET",
    operation: "ListLatestTweetsTimeline",
    variables: { listId, count: 20 },
  }),
  community: (communityId: string): Asked => ({
    label: "Timeline: Community",
    polls: false,
    method: "GET",
    operation: "CommunityTweetsTimeline",
    variables: { communityId, count: 20, displayLocation: "Community", rankingMode: "Recency" },
  }),
  profile: (userId: string, withReplies: boolean): Asked => ({
    label: "Timeline: Posts",
    polls: false,
    method: "GET",
    operation: withReplies ? "UserTweetsAndReplies" : "UserTweets",
    variables: { userId, count: 20, includePromotedContent: true, withVoice: true },
  }),
  post: (focalTweetId: string): Asked => ({
    label: "Timeline: Conversation",
    polls: false,
    focalId: focalTweetId,
    method: "GET",
    operation: "TweetDetail",
    variables: { focalTweetId, referrer: "search", rankingMode: "Relevance", withCommunity: true },
  }),
  mentions: (): Asked => ({
    label: "Timeline: Notifications",
    polls: true,
    method: "GET",
    operation: "NotificationsTimeline",
    variables: { timeline_type: "Mentions", count: 20 },
  }),
};

export function graphqlSource(send: Send, asked: Asked): TimelineSource {
  const { method, operation, variables } = asked;
  return {
    ...asked,
    load: async (cursor, polling) => {
      const asked = cursor === undefined ? variables : { ...variables, cursor };
      const response = await callGraphql(send, method, operation, asked, polling);
      if (response.status !== 404 || response.text !== "") return response;
      // The method that X takes has changed before: an empty 404 is followed by the other one.
      return callGraphql(send, method === "GET" ? "POST" : "GET", operation, asked, polling);
    },
  };
}

/** All notifications still come by REST. */
export function notificationsSource(send: Send): TimelineSource {
  return {
    label: "Timeline: Notifications",
    polls: true,
    load: (cursor, polling) => {
      const parameters = new URLSearchParams({
        count: "20",
        include_entities: "true",
        tweet_mode: "extended",
      });
      if (cursor !== undefined) parameters.set("cursor", cursor);
      return send("GET", `/i/api/2/notifications/all.json?${parameters}`, undefined, polling);
    },
  };
}
