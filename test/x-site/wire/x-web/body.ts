import { at } from "../../page/loose.ts";
import { findInstructions } from "../../page/read-timeline.ts";
import { xWebInstruction } from "./entries.ts";
import { tweetResults, xWebTweet } from "./tweet.ts";
import { xWebUser } from "./user.ts";

type Timeline = { readonly instructions: readonly object[] };

/** Where a timeline stands in `data` (x-web.md section 2). Of lists and communities nobody has seen it: as in the classic. */
const places: Readonly<Record<string, (timeline: Timeline) => object>> = {
  SearchTimeline: (timeline) => ({ search_by_raw_query: { timeline: { timeline } } }),
  HomeTimeline: (timeline) => ({ home_timeline: { home_timeline_urt: timeline } }),
  HomeLatestTimeline: (timeline) => ({ home_timeline: { home_latest_timeline_urt: timeline } }),
  TweetDetail: (timeline) => ({ threaded_conversation_with_injections_v2: timeline }),
  UserOriginalsTimeline: (timeline) => profile({ profile_user_originals_timeline: { timeline } }),
  UserRepliesTimeline: (timeline) => profile({ profile_timeline_v2: { timeline } }),
  NotificationsTimeline: (timeline) => ({
    viewer_v2: { user_results: { result: { __typename: "User", notification_timeline: { timeline } } } },
  }),
  ListLatestTweetsTimeline: (timeline) => ({ list: { tweets_timeline: { timeline } } }),
  CommunityTweetsTimeline: (timeline) => ({
    community_results: { result: { ranked_community_timeline: { timeline } } },
  }),
};

function profile(timelines: object): object {
  return { user_result_by_screen_name: { result: { __typename: "User", ...timelines } } };
}

/** A classic body of an operation in x-web's form. Errors, and what is none of X's data, stay as they are. */
export function xWebBody(operation: string, body: unknown): unknown {
  const instructions = findInstructions(body, 0);
  const place = places[operation];
  if (instructions !== undefined && place !== undefined)
    return { data: place({ instructions: instructions.map(xWebInstruction) }) };
  const post = at(body, "data", "tweetResult", "result");
  if (post !== undefined) return { data: { tweet_result_by_rest_id: { result: xWebTweet(post) } } };
  const made = at(body, "data", "create_tweet", "tweet_results", "result");
  if (made !== undefined) return { data: { create_tweet: { tweet_results: tweetResults(made) } } };
  const person = at(body, "data", "user", "result");
  if (operation === "UserByScreenName" && person !== undefined)
    return { data: { user_result_by_screen_name: { result: xWebUser(person) } } };
  return body;
}
