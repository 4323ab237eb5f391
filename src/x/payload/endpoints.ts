/**
 * The one table of X's requests that hold posts. The tap runs this for every request of X's page, so it imports
 * nothing and does one regular expression. Paths are newest first; see also `findInstructions` for when none fits.
 */
export interface Endpoint {
  /** Where the timeline's instructions stand in the body. */
  readonly instructions?: readonly string[];
  /** Where single posts stand: a result, or a list of results. */
  readonly posts?: readonly string[];
}

const profile = [
  "data.user.result.timeline.timeline.instructions",
  "data.user.result.timeline_v2.timeline.instructions",
];

const timelines: Record<string, readonly string[]> = {
  SearchTimeline: ["data.search_by_raw_query.search_timeline.timeline.instructions"],
  HomeTimeline: ["data.home.home_timeline_urt.instructions"],
  HomeLatestTimeline: ["data.home.home_timeline_urt.instructions"],
  TweetDetail: ["data.threaded_conversation_with_injections_v2.instructions"],
  ModeratedTimeline: ["data.tweet.result.timeline_response.timeline.instructions"],
  ListLatestTweetsTimeline: ["data.list.tweets_timeline.timeline.instructions"],
  ListMembers: ["data.list.members_timeline.timeline.instructions"],
  UserTweets: profile,
  UserTweetsAndReplies: profile,
  UserMedia: profile,
  UserHighlightsTweets: profile,
  UserArticlesTweets: profile,
  Likes: profile,
  Followers: profile,
  Following: profile,
  CommunityTweetsTimeline: ["data.communityResults.result.ranked_community_timeline.timeline.instructions"],
  Bookmarks: ["data.bookmark_timeline_v2.timeline.instructions"],
  BookmarkFolderTimeline: ["data.bookmark_collection_timeline.timeline.instructions"],
  Retweeters: ["data.retweeters_timeline.timeline.instructions"],
  Favoriters: ["data.favoriters_timeline.timeline.instructions"],
  GenericTimelineById: ["data.timeline.timeline.instructions"],
  ExplorePage: ["data.explore_page.body.initialTimeline.timeline.timeline.instructions"],
  NotificationsTimeline: [
    "data.viewer_v2.user_results.result.notification_timeline.timeline.instructions",
    "data.viewer.timeline_response.timeline.instructions",
  ],
};

/** A post that was just written comes back in the answer to writing it. */
const single: Record<string, readonly string[]> = {
  TweetResultByRestId: ["data.tweetResult.result"],
  TweetResultsByRestIds: ["data.tweetResult"],
  CreateTweet: ["data.create_tweet.tweet_results.result"],
  CreateNoteTweet: ["data.notetweet_create.tweet_results.result"],
};

const rest: Record<string, string> = {
  "notifications/all": "NotificationsAll",
  "notifications/mentions": "NotificationsMentions",
  "notifications/verified": "NotificationsVerified",
  "notifications/device_follow": "DeviceFollow",
  "search/adaptive": "AdaptiveSearch",
};

const address = /^(?:\/i\/api)?\/(?:graphql\/[^/]+\/(\w+)|2\/([a-z]+\/[a-z_]+)\.json)$/;
/** Names that X may give a timeline next: a renamed one is still heard, and its body is searched. */
const likely =
  /^(?:(?:Home|Search|User|List|Community|Communities|Notifications|Bookmark|Generic|Explore|Conversation)\w*(?:Timeline|Tweets)|TweetDetail)\w*$/;

/**
 * The name of the operation that a request is, from the path of its address (no host, no query); undefined when
 * it holds no posts. X's query id changes every few weeks and is never looked at. REST requests have a name of ours.
 */
export function operationOf(pathname: string): string | undefined {
  const match = address.exec(pathname);
  if (!match) return undefined;
  const [, name, path] = match;
  if (name === undefined) return path !== undefined && Object.hasOwn(rest, path) ? rest[path] : undefined;
  return isKnown(name) || likely.test(name) ? name : undefined;
}

/** Where an operation's posts stand; nothing for REST and for names that only look like a timeline. */
export function endpointOf(operation: string): Endpoint {
  if (Object.hasOwn(timelines, operation)) return { instructions: timelines[operation] ?? [] };
  if (Object.hasOwn(single, operation)) return { posts: single[operation] ?? [] };
  return {};
}

/** Every operation that is named in the table. */
export const knownOperations: readonly string[] = [
  ...Object.keys(timelines),
  ...Object.keys(single),
  ...Object.values(rest),
];

function isKnown(name: string): boolean {
  return Object.hasOwn(timelines, name) || Object.hasOwn(single, name);
}
