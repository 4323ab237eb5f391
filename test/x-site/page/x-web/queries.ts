import type { Route } from "../routes.ts";

/** What x-web asks for a route's timeline. */
export interface XWebQuery {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly polls: boolean;
  readonly focalId?: string;
  /** Most calls go to api.x.com, some to x.com/i/api (x-web.md section 1). */
  readonly host: "api.x.com" | "x.com";
  /** A Request object that holds the body, or an address with everything in it. */
  readonly method: "POST" | "GET";
}

/** No `features`, but Relay's own variables (x-web.md section 1). */
const relay = { __relay_internal__pv__showMediaRelayProvider: true };
const posted = { host: "api.x.com", method: "POST" } as const;

/**
 * The query of a route, and undefined where there is no timeline. Of the profile tabs the names are known (section 5);
 * the others are taken to be the classic ones.
 */
export function xWebQuery(route: Route, hashtag: string): XWebQuery | undefined {
  switch (route.kind) {
    case "home":
      return query(
        route.following ? "HomeLatestTimeline" : "HomeTimeline",
        {},
        { polls: true, host: "x.com" },
      );
    case "search": {
      const rawQuery = route.query || `#${hashtag}`;
      const variables = { rawQuery, querySource: "typed_query", product: route.product };
      return query("SearchTimeline", variables, { polls: route.product === "Latest" });
    }
    case "list":
      return query("ListLatestTweetsTimeline", { listId: route.id }, { polls: true, method: "GET" });
    case "community":
      return query("CommunityTweetsTimeline", { communityId: route.id }, { method: "GET" });
    case "notifications": {
      const variables = { timeline_type: route.mentions ? "Mentions" : "All" };
      return query("NotificationsTimeline", variables, { polls: true });
    }
    case "post":
      return { ...query("TweetDetail", { focalTweetId: route.id }, {}), focalId: route.id };
    case "profile": {
      const operation = route.replies ? "UserRepliesTimeline" : "UserOriginalsTimeline";
      return query(operation, { screenName: route.handle }, {});
    }
    default:
      return undefined;
  }
}

function query(
  operation: string,
  variables: Readonly<Record<string, unknown>>,
  how: Partial<Pick<XWebQuery, "polls" | "host" | "method">>,
): XWebQuery {
  return { operation, variables: { count: 20, ...variables, ...relay }, polls: false, ...posted, ...how };
}
