import { describe, expect, it } from "vitest";
import { isTimelineName, knownOperations, operationOf } from "../../../../src/x/payload/endpoints.ts";

describe("which request holds posts", () => {
  it.each([
    ["/i/api/graphql/aB3_-xyzaB3_-xyzaB3_-x/SearchTimeline", "SearchTimeline"],
    ["/graphql/aB3/HomeLatestTimeline", "HomeLatestTimeline"],
    ["/i/api/graphql/q/CreateTweet", "CreateTweet"],
    ["/i/api/graphql/q/TweetResultByRestId", "TweetResultByRestId"],
    ["/i/api/graphql/q/Likes", "Likes"],
    ["/i/api/2/notifications/all.json", "NotificationsAll"],
    ["/i/api/2/notifications/mentions.json", "NotificationsMentions"],
    ["/i/api/2/notifications/verified.json", "NotificationsVerified"],
    ["/2/notifications/device_follow.json", "DeviceFollow"],
    ["/i/api/2/search/adaptive.json", "AdaptiveSearch"],
    ["/i/api/graphql/q/SearchTimelineV2", "SearchTimelineV2"],
    ["/i/api/graphql/q/UserLikedTweets", "UserLikedTweets"],
    ["/i/api/graphql/q/TweetDetailV2", "TweetDetailV2"],
    // Renamed beyond recognition: heard, and dropped where no post shows.
    ["/i/api/graphql/q/LatestPostsQuery", "LatestPostsQuery"],
    ["/i/api/graphql/q/RankedHomePage", "RankedHomePage"],
    ["/graphql/q/CuratedStreamById", "CuratedStreamById"],
  ])("%s is %s", (path, name) => expect(operationOf(path)).toBe(name));

  it.each([
    "/i/api/graphql/q/FavoriteTweet",
    "/i/api/graphql/q/DeleteTweet",
    "/i/api/graphql/q/PinnedTimelines",
    "/i/api/graphql/q/DataSaverMode",
    "/i/api/graphql/q/UserByScreenName",
    "/i/api/graphql/q/constructor",
    "/i/api/graphql/q/DmAllSearchSlice",
    "/i/api/graphql/q/GrokConversationItemsByRestId",
    "/i/api/graphql/q/SearchTimeline/more",
    "/i/api/graphql/SearchTimeline",
    "/i/api/2/badge_count/badge_count.json",
    "/i/api/2/notifications/__proto__.json",
    "/i/api/1.1/dm/user_updates.json",
    "/home",
    "/",
    "",
  ])("%s is not ours", (path) => expect(operationOf(path)).toBeUndefined());

  it("tells the names that say a timeline from those that say nothing", () => {
    expect(["SearchTimelineV2", "HomeLatestTimeline", "NotificationsAll"].map(isTimelineName)).not.toContain(
      false,
    );
    expect(["LatestPostsQuery", "SidebarRecommendations"].map(isTimelineName)).not.toContain(true);
  });

  it("every GraphQL operation of the table is heard", () => {
    const rest = new Set([
      "NotificationsAll",
      "NotificationsMentions",
      "NotificationsVerified",
      "DeviceFollow",
      "AdaptiveSearch",
    ]);
    for (const name of knownOperations.filter((each) => !rest.has(each)))
      expect(operationOf(`/i/api/graphql/q/${name}`)).toBe(name);
  });
});
