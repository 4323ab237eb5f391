import type { Answer } from "./answer.ts";
import { communityTweetsTimeline, listLatestTweetsTimeline } from "./group-timeline.ts";
import { homeLatestTimeline, homeTimeline } from "./home-timeline.ts";
import { notificationsTimeline } from "./notifications-timeline.ts";
import { searchTimeline } from "./search-timeline.ts";
import type { Moment, Variables } from "./site.ts";
import { tweetDetail, tweetResultByRestId } from "./tweet-detail.ts";
import { tabOf, userByScreenName, userTweets, userTweetsAndReplies } from "./user-timeline.ts";
import { createRetweet, createTweet, favoriteTweet } from "./write.ts";

interface Operation {
  /** The methods that are answered; any other is 404 with an empty body. */
  readonly methods: readonly ("GET" | "POST")[];
  /** Requests in 15 minutes; undefined: not counted. */
  readonly limit?: number;
  readonly answer: (variables: Variables, moment: Moment) => Answer;
}

const both = ["GET", "POST"] as const;

/** X's operations that the stand-in knows, by name; query ids change and do not matter. */
export const operations: Readonly<Record<string, Operation>> = {
  SearchTimeline: { methods: both, limit: 50, answer: searchTimeline },
  HomeTimeline: { methods: both, limit: 500, answer: homeTimeline },
  HomeLatestTimeline: { methods: both, limit: 500, answer: homeLatestTimeline },
  UserTweets: { methods: ["GET"], limit: 50, answer: userTweets },
  UserTweetsAndReplies: { methods: ["GET"], limit: 50, answer: userTweetsAndReplies },
  UserOriginalsTimeline: { methods: ["GET"], limit: 50, answer: tabOf(userTweets) },
  UserRepliesTimeline: { methods: ["GET"], limit: 50, answer: tabOf(userTweetsAndReplies) },
  TweetDetail: { methods: ["GET"], limit: 150, answer: tweetDetail },
  ListLatestTweetsTimeline: { methods: ["GET"], limit: 500, answer: listLatestTweetsTimeline },
  CommunityTweetsTimeline: { methods: ["GET"], limit: 500, answer: communityTweetsTimeline },
  NotificationsTimeline: { methods: ["GET"], limit: 180, answer: notificationsTimeline },
  UserByScreenName: { methods: ["GET"], answer: userByScreenName },
  TweetResultByRestId: { methods: ["GET"], answer: tweetResultByRestId },
  CreateTweet: { methods: ["POST"], answer: createTweet },
  CreateRetweet: { methods: ["POST"], answer: createRetweet },
  FavoriteTweet: { methods: ["POST"], answer: favoriteTweet },
};
