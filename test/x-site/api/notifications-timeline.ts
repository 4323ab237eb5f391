import { firstIdAt, timeOfId } from "../../../src/domain/post/snowflake.ts";
import { decodeCursor } from "../wire/cursor.ts";
import type { Entry } from "../wire/entries.ts";
import { tweetContent } from "../wire/entries.ts";
import type { JsonObject } from "../wire/json.ts";
import { plainPage } from "../wire/timeline.ts";
import { wireTweet } from "../wire/tweet.ts";
import { wireUser } from "../wire/user.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { isPostNotice, type Notice, noticeIcons, noticesFor, noticeText } from "./notices.ts";
import { type Moment, sizeOf, textVariable, type Variables } from "./site.ts";

/** NotificationsTimeline: the GraphQL form (known by others' readers and schema only). */
export function notificationsTimeline(variables: Variables, moment: Moment): Answer {
  const { world, now } = moment;
  const all = noticesFor(moment.account, world);
  const wanted = all.filter((notice) => variables.timeline_type !== "Mentions" || isPostNotice(notice));
  const page = wanted.filter(isBeyond(variables)).slice(0, sizeOf(variables, moment));
  const cursors = {
    top: { towards: "Top" as const, id: firstIdAt(page[0]?.at ?? now) },
    bottom: { towards: "Bottom" as const, id: firstIdAt(page.at(-1)?.at ?? now) },
  };
  const entries = page.map((notice) => entryOf(notice, moment));
  const { instructions, ids } = plainPage(entries, cursors, now);
  const result = { __typename: "User", notification_timeline: { timeline: { instructions } } };
  return jsonAnswer({ data: { viewer_v2: { user_results: { result } } } }, ids);
}

function isBeyond(variables: Variables): (notice: Notice) => boolean {
  const cursor = decodeCursor(textVariable(variables, "cursor") ?? "");
  const at = cursor === undefined ? undefined : timeOfId(cursor.id);
  if (cursor === undefined || at === undefined) return () => true;
  return (notice) => (cursor.towards === "Top" ? notice.at > at : notice.at < at);
}

function entryOf(notice: Notice, moment: Moment): Entry {
  const isPost = isPostNotice(notice) && notice.post !== undefined;
  const itemContent = isPost && notice.post ? tweetContent(notice.post, moment) : lineOf(notice, moment);
  const clientEventInfo = { component: "urt", element: notice.element };
  return {
    entryId: `notification-${notice.id}`,
    content: {
      entryType: "TimelineTimelineItem",
      __typename: "TimelineTimelineItem",
      itemContent,
      clientEventInfo,
    },
    ids: isPost && notice.post ? [notice.post.id] : [],
  };
}

function lineOf(notice: Notice, moment: Moment): JsonObject {
  const { world, shape } = moment;
  const users = notice.fromUsers.map((id) => ({
    __typename: "TimelineNotificationUserRef",
    user_results: { result: wireUser(world.person(id), shape) },
  }));
  const target =
    notice.post === undefined ? [] : [{ tweet_results: { result: wireTweet(notice.post, moment) } }];
  return {
    itemType: "TimelineNotification",
    __typename: "TimelineNotification",
    id: notice.id,
    notification_icon: noticeIcons[notice.element] ?? "bell_icon",
    rich_message: { rtl: false, text: noticeText(notice, world), entities: [] },
    notification_url: {
      url: `https://twitter.com/i/status/${notice.post?.id ?? ""}`,
      urlType: "ExternalUrl",
    },
    template: {
      __typename: "TimelineNotificationAggregateUserActions",
      target_objects: target,
      from_users: users,
      additional_context: null,
    },
    timestamp_ms: String(notice.at),
  };
}
