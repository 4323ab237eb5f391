/**
 * The tap runs this for every request of X's page, so it imports only a type. Timelines match by the operation
 * name's start or the body's path, so that renamed or moved ones are still recognised. Paths are newest first.
 */
import type { TimelineKind } from "../../domain/post/timeline-page.ts";

export interface Endpoint {
  readonly instructions?: readonly string[];
  /** Path of single posts: a result, or a list of results. */
  readonly posts?: readonly string[];
}

interface Row extends Endpoint {
  readonly kind: TimelineKind;
  readonly operations: readonly string[];
  readonly prefix: RegExp;
}

/** The first match wins. x-web and the phone apps use underscores in paths. */
const rows: readonly Row[] = [
  {
    kind: "search",
    operations: ["SearchTimeline"],
    prefix: /^(?:Search|Adaptive)/,
    instructions: [
      "data.search_by_raw_query.timeline.timeline.instructions",
      "data.search_by_raw_query.search_timeline.timeline.instructions",
    ],
  },
  {
    kind: "list",
    operations: ["ListLatestTweetsTimeline"],
    prefix: /^List(?:Latest|Tweets|Posts|Timeline)/,
    instructions: [
      "data.list.tweets_timeline.timeline.instructions",
      "data.list_by_rest_id.tweets_timeline.timeline.instructions",
      "data.list_by_rest_id.result.tweets_timeline.timeline.instructions",
    ],
  },
  {
    kind: "home",
    operations: ["HomeTimeline", "HomeLatestTimeline"],
    prefix: /^Home/,
    instructions: [
      "data.home_timeline.home_timeline_urt.instructions",
      "data.home_timeline.home_latest_timeline_urt.instructions",
      "data.home.home_timeline_urt.instructions",
    ],
  },
  {
    kind: "conversation",
    operations: ["TweetDetail", "ModeratedTimeline"],
    prefix: /^(?:Tweet|Post)Detail|^Conversation|^ThreadedConversation|^Moderated/,
    instructions: [
      "data.threaded_conversation_with_injections_v2.instructions",
      "data.tweet.result.timeline_response.timeline.instructions",
    ],
  },
  {
    kind: "notifications",
    operations: ["NotificationsTimeline"],
    prefix: /^(?:Notifications|DeviceFollow)/,
    instructions: [
      "data.viewer_v2.user_results.result.notification_timeline.timeline.instructions",
      "data.viewer.timeline_response.timeline.instructions",
    ],
  },
  {
    kind: "profile",
    operations: [
      ...["UserTweets", "UserTweetsAndReplies", "UserMedia", "UserHighlightsTweets", "UserArticlesTweets"],
      ...["UserOriginalsTimeline", "UserRepliesTimeline", "UserRepostsTimeline", "UserPhotoTimeline"],
      ...["UserVideoTimeline", "Likes", "Followers", "Following"],
    ],
    prefix: /^(?:User|Profile)\w*(?:Tweets|Posts|Media|Timeline)/,
    instructions: [
      "data.user.result.timeline.timeline.instructions",
      "data.user.result.timeline_v2.timeline.instructions",
      "data.user_result_by_screen_name.result.profile_user_originals_timeline.timeline.instructions",
      "data.user_result_by_screen_name.result.profile_timeline_v2.timeline.instructions",
      "data.user_result_by_rest_id.result.profile_timeline_v2.timeline.instructions",
    ],
  },
  {
    kind: "own-post",
    operations: ["CreateTweet", "CreateNoteTweet"],
    prefix: /^Create(?:Note)?(?:Tweet|Post)/,
    posts: [
      "data.create_tweet.tweet_results.result",
      "data.notetweet_create.tweet_results.result",
      "data.create_post.post_results.result",
    ],
  },
  {
    kind: "post",
    operations: ["TweetResultByRestId", "TweetResultsByRestIds"],
    prefix: /^(?:Tweet|Post)Results?By/,
    posts: ["data.tweet_result_by_rest_id.result", "data.tweetResult.result", "data.tweetResult"],
  },
  other("ListMembers", "data.list.members_timeline.timeline.instructions"),
  other("ListSearchTimeline", "data.list.search_timeline.timeline.instructions"),
  other(
    "CommunityTweetsTimeline",
    "data.communityResults.result.ranked_community_timeline.timeline.instructions",
    "data.community_by_rest_id.ranked_community_timeline.timeline.instructions",
  ),
  other(
    "GlobalCommunitiesLatestPostSearchTimeline",
    "data.search_by_raw_query.timeline.timeline.instructions",
  ),
  other("Bookmarks", "data.bookmark_timeline_v2.timeline.instructions"),
  other("BookmarkFolderTimeline", "data.bookmark_collection_timeline.timeline.instructions"),
  other("Retweeters", "data.retweeters_timeline.timeline.instructions"),
  other("Favoriters", "data.favoriters_timeline.timeline.instructions"),
  other("GenericTimelineById", "data.timeline.timeline.instructions"),
  other("ExplorePage", "data.explore_page.body.initialTimeline.timeline.timeline.instructions"),
];

function other(operation: string, ...instructions: readonly string[]): Row {
  return { kind: "other", operations: [operation], prefix: /^\b$/, instructions };
}

const rest: Record<string, string> = {
  "notifications/all": "NotificationsAll",
  "notifications/mentions": "NotificationsMentions",
  "notifications/verified": "NotificationsVerified",
  "notifications/device_follow": "DeviceFollow",
  "search/adaptive": "AdaptiveSearch",
};

const rowByName: ReadonlyMap<string, Row> = new Map(
  rows.flatMap((row) => row.operations.map((name): [string, Row] => [name, row])),
);

const address = /^(?:\/i\/api)?\/(?:graphql\/[^/]+\/(\w+)|2\/([a-z]+\/[a-z_]+)\.json)$/;
/** Possible new timeline names: these are reported even without posts. */
const likely =
  /^(?:(?!Pinned|Data|Mute|Hide)\w*(?:Timeline|Feed)|(?:Home|Search|User|Profile|List|Community|Communities|Bookmark|Explore|Conversation)\w*(?:Tweets|Posts|Results|Page)|(?:Tweet|Post)(?:Detail|Results?By)|Create(?:Note)?(?:Tweet|Post)|Search|Notifications|Conversation)(?!Settings)(?:$|[A-Z0-9_]\w*$)/;
const neverTimeline = /(?:Mutation|Settings|Unread\w*|Count|ByScreenName)$/;
/** Actions, settings and private data: never read, whatever they contain. */
const neverHeard =
  /^(?:Dm|DM|XChat|Chat|Message|Grok|Payment|Account|Auth|Login|Log|Password|Email|Phone|Verif|Device|Delete|Remove|Favorite|Unfavorite|Like|Unlike|Mute|Unmute|Block|Unblock|Follow|Unfollow|Pin|Unpin|Add|Update|Edit|Set|Data|Viewer|[^A-Z])/;

/**
 * An unknown name may be a renamed timeline. Ignores X's query id, which changes every few weeks. REST requests
 * get our own names.
 */
export function operationOf(pathname: string): string | undefined {
  const match = address.exec(pathname);
  if (!match) return undefined;
  const [, name, path] = match;
  if (name === undefined) return path !== undefined && Object.hasOwn(rest, path) ? rest[path] : undefined;
  return isTimelineName(name) || !(neverTimeline.test(name) || neverHeard.test(name)) ? name : undefined;
}

/** False for an unknown name: its response matters only if it contains posts. */
export function isTimelineName(operation: string): boolean {
  if (rowByName.has(operation) || Object.values(rest).includes(operation)) return true;
  return likely.test(operation) && !neverTimeline.test(operation);
}

/** Empty for REST and likely names. */
export function endpointOf(operation: string): Endpoint {
  return rowOf(operation) ?? {};
}

/** By name alone. */
export function kindOfOperation(operation: string): TimelineKind {
  return rowOf(operation)?.kind ?? "other";
}

/** By operation name, else by the path of the body's posts (`hasPath`). */
export function kindOfTimeline(operation: string, hasPath: (path: string) => boolean): TimelineKind {
  const named = rowOf(operation);
  if (named) return named.kind;
  return (
    rows.find(({ instructions = [], posts = [] }) => [...instructions, ...posts].some(hasPath))?.kind ??
    "other"
  );
}

function rowOf(operation: string): Row | undefined {
  return rowByName.get(operation) ?? rows.find(({ prefix }) => prefix.test(operation));
}

export const knownOperations: readonly string[] = [...rowByName.keys(), ...Object.values(rest)];
